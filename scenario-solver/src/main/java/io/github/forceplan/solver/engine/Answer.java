package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Duals;
import java.util.Optional;

/**
 * What an engine says, not yet verified. Its array is not to be changed.
 *
 * @param status what it says of the program
 * @param values one for each variable if it found a solution, otherwise empty
 * @param objective the objective that it reports for them
 * @param bound the best bound that it proved; not a number if it does not say
 * @param duals shadow prices, if it gives them
 */
public record Answer(Status status, double[] values, double objective, double bound, Optional<Duals> duals) {

    /** What an engine may say of a program. */
    public enum Status {
        OPTIMAL,
        FEASIBLE,
        INFEASIBLE,
        UNBOUNDED,
        LIMIT,
        /** It could not tell, or failed. */
        UNKNOWN
    }

    /** An answer without a solution. */
    public static Answer without(Status status) {
        return new Answer(status, new double[0], Double.NaN, Double.NaN, Optional.empty());
    }

    /** Whether there are values. */
    public boolean hasValues() {
        return values.length > 0;
    }
}
