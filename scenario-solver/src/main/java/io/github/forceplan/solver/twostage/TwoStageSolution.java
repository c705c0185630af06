package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.program.Variable;

/**
 * A first-stage decision, what it costs, and the proof of how good it is. Its arrays are not to be changed.
 *
 * @param decision values of the first stage's variables
 * @param objective first-stage cost and the risk measure of the second's, recomputed from the decision
 * @param bound no decision is better than this
 * @param gap distance from the objective to the bound, relative to the objective's size or 1
 * @param firstStageCost cost of the first stage
 * @param costs cost of both stages by scenario
 * @param expectedCost mean of the costs
 * @param cvar their CVaR at the risk measure's level
 * @param effort how much work it was
 */
public record TwoStageSolution(
        double[] decision,
        double objective,
        double bound,
        double gap,
        double firstStageCost,
        double[] costs,
        double expectedCost,
        double cvar,
        Effort effort) {

    /**
     * How much work a decomposition was.
     *
     * @param masters first-stage programs solved
     * @param evaluations decisions whose second stage was evaluated, in all scenarios
     * @param cuts rows that the first stage was given
     */
    public record Effort(int masters, int evaluations, int cuts) {}

    /** The value of a first-stage variable. */
    public double value(Variable variable) {
        return decision[variable.place()];
    }
}
