package io.github.forceplan.solver.program;

import java.util.Optional;

/**
 * Values of a program's variables that have been verified. Its array is not to be changed.
 *
 * @param values one for each variable, whole numbers exactly whole
 * @param objective recomputed from them
 * @param duals shadow prices, of a program without whole numbers whose engine gives them
 * @param engine name and version of the engine that found it
 * @param verification how well it keeps every rule
 */
public record Solution(
        double[] values, double objective, Optional<Duals> duals, String engine, Verification verification) {

    /** The value of a variable. */
    public double value(Variable variable) {
        return values[variable.place()];
    }
}
