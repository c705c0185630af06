package io.github.forceplan.planner.optimise;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.solver.optimise.UncertainAnswer;
import io.github.forceplan.solver.optimise.UncertainOptimum;
import io.github.forceplan.solver.result.Provenance;

/**
 * {@code optimum.json} under uncertainty.
 *
 * @param provenance what made it
 * @param underUncertainty the decision, its cost and what uncertainty costs
 */
public record UncertainFile(
        @Figure("What made it.") Provenance provenance,

        @Figure("The decision, its cost and what uncertainty costs.")
        UncertainOptimum underUncertainty) {

    /** {@code optimum.yaml}: two pieces to be pasted into the plan, agency hours at their mean. */
    public static String yaml(UncertainAnswer answer) {
        return OptimumYaml.of(
                answer.optimum().scenario(),
                answer.added(),
                answer.changes(),
                "forceplan optimise --under-uncertainty");
    }
}
