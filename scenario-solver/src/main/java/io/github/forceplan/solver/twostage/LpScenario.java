package io.github.forceplan.solver.twostage;

import java.util.List;

/**
 * What is special to one scenario of an {@link LpRecourse}. Its arrays are not to be changed.
 *
 * @param lower least value of each row, or negative infinity
 * @param upper greatest value of each row, or infinity
 * @param costs of the second stage's variables
 * @param technology what first-stage variables add to rows
 */
public record LpScenario(double[] lower, double[] upper, double[] costs, List<Entry> technology) {

    /**
     * One coefficient: {@code coefficient} × a first-stage variable is added to a second-stage row.
     *
     * @param row its place in the second stage
     * @param column the variable's place in the first stage
     * @param coefficient any number
     */
    public record Entry(int row, int column, double coefficient) {}

    public LpScenario {
        technology = List.copyOf(technology);
    }
}
