package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.program.Conflict;

/** What came of solving a two-stage program. */
public sealed interface TwoStageOutcome {

    /** The best there is, within the gap asked for. */
    record Optimal(TwoStageSolution solution) implements TwoStageOutcome {}

    /** A decision and a bound that a limit kept from meeting. */
    record FeasibleWithGap(TwoStageSolution solution) implements TwoStageOutcome {}

    /**
     * No decision keeps the first stage's rules and can be repaired in every scenario.
     *
     * @param conflict rows in conflict; one named {@code repair of scenario s} is what scenario s demands of the first
     *     stage
     */
    record Infeasible(Conflict conflict) implements TwoStageOutcome {}

    /** A limit was reached before any decision was found. */
    record LimitReached(String limit) implements TwoStageOutcome {}

    /**
     * The solution, optimal or not.
     *
     * @throws IllegalStateException if there is none
     */
    default TwoStageSolution solution() {
        if (this instanceof Optimal optimal) {
            return optimal.solution();
        }
        if (this instanceof FeasibleWithGap feasible) {
            return feasible.solution();
        }
        throw new IllegalStateException("The two-stage program has no solution: " + this + ".");
    }
}
