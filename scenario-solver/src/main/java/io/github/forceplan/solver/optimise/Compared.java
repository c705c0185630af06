package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Optional;

/**
 * A figure of the result before and after.
 *
 * @param metric its name, the year last
 * @param start mean over the draws in the scenario that the optimum starts from
 * @param optimum mean over the draws in the optimum
 * @param program what the program says of it, every uncertain figure at its mean
 * @param central what the plan's own models say of it, every uncertain figure at its mean
 */
public record Compared(
        @Figure("Name of the figure, the year last.") String metric,

        @Figure("Mean in the scenario that the optimum starts from.")
        double start,

        @Figure("Mean in the optimum.") double optimum,

        @Figure("What the program says, every uncertain figure at its mean.")
        Optional<Double> program,

        @Figure("What the plan's own models say, every uncertain figure at its mean.")
        Optional<Double> central) {

    /** Distance of the program from the models, in the figure's unit; 0 where one of them says nothing. */
    public double distance() {
        return program.isPresent() && central.isPresent() ? Math.abs(program.get() - central.get()) : 0;
    }
}
