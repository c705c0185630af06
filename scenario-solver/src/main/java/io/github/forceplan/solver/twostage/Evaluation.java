package io.github.forceplan.solver.twostage;

import java.util.List;

/**
 * The second stage at one first-stage decision x. Its arrays are not to be changed.
 *
 * @param costs by scenario and part; not a number where the scenario is infeasible at x
 * @param slopes by scenario, part and column of the part: a subgradient g, so that at any other x' the part costs at
 *     least cost + g·(x' − x)
 * @param infeasible what is impossible at x; empty if nothing is
 */
public record Evaluation(double[][] costs, double[][][] slopes, List<Infeasible> infeasible) {

    public Evaluation {
        infeasible = List.copyOf(infeasible);
    }

    /**
     * A scenario that can't be repaired at x, and why: it can only at an x' with violation + slopes·(x' − x) ≤ 0.
     *
     * @param scenario its place
     * @param columns places of first-stage variables
     * @param violation least sum by which limits of the second stage would have to give; above 0
     * @param slopes one for each column
     */
    public record Infeasible(int scenario, int[] columns, double violation, double[] slopes) {}

    /** Whether every scenario can be repaired. */
    public boolean feasible() {
        return infeasible.isEmpty();
    }

    /** Cost of each scenario, all parts together. */
    public double[] totals() {
        double[] totals = new double[costs.length];
        for (int s = 0; s < totals.length; s++) {
            for (double cost : costs[s]) {
                totals[s] += cost;
            }
        }
        return totals;
    }
}
