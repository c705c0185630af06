package io.github.forceplan.solver.engine;

import java.time.Duration;

/**
 * How far a search goes.
 *
 * @param time most time for one program
 * @param gap distance from the best bound, relative to the objective, at which a program with whole numbers counts as
 *     solved; 0 or more
 */
public record Limits(Duration time, double gap) {

    /** A minute, and a gap of a millionth. */
    public static final Limits DEFAULT = new Limits(Duration.ofMinutes(1), 1e-6);

    public Limits {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("The time limit (" + time + ") must be above 0.");
        }
        if (!(gap >= 0) || gap > 1) {
            throw new IllegalArgumentException("The gap (" + gap + ") must be 0 to 1.");
        }
    }
}
