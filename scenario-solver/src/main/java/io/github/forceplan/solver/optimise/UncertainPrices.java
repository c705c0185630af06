package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.figure.Figure;

/**
 * What makes hours and pounds comparable when the future is uncertain.
 *
 * @param unfundedPound what a pound that nothing funds counts, in pounds drawn from reserves or raised; 1 or more
 * @param unmetHour what an unmet hour of a chain's lowest skill counts, in multiples of the dearest hour that can be
 *     bought with unfunded pounds; 1 or more
 * @param perSkill by how much an unmet hour of the next higher skill counts more, as a factor; 1 or more
 */
public record UncertainPrices(
        @Figure("What a pound that nothing funds counts, in pounds drawn or raised.")
        double unfundedPound,

        @Figure(
                "What an unmet hour of the lowest skill counts, in multiples of the dearest hour that can be bought with"
                        + " unfunded pounds.")
        double unmetHour,

        @Figure("Factor by which an unmet hour of the next higher skill counts more.")
        double perSkill) {

    /** Unfunded pounds count double, an unmet hour as the dearest bought, half as much again for each higher skill. */
    public static final UncertainPrices DEFAULT = new UncertainPrices(2, 1, 1.5);

    public UncertainPrices {
        if (!(unfundedPound >= 1) || !(unmetHour >= 1) || !(perSkill >= 1)) {
            throw new IllegalArgumentException("What an unfunded pound (" + unfundedPound + "), an unmet hour ("
                    + unmetHour + ") and one of a higher skill (" + perSkill + ") count must be 1 or more.");
        }
    }
}
