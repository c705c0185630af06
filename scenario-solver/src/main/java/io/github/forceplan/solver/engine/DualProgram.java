package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import java.util.Optional;

/**
 * The dual of a linear program as a program of its own, for engines that give no shadow prices. Of the primal as a
 * minimisation: maximise Σ price × limit over the limits that exist, with cost − Σ price × coefficient borne by the
 * bounds that exist.
 */
final class DualProgram {

    private final LinearProgram dual;
    private final Variable[] below;
    private final Variable[] above;
    private final double sign;

    DualProgram(LinearProgram primal) {
        sign = primal.sense().sign();
        int m = primal.rows().size();
        below = new Variable[m];
        above = new Variable[m];
        ProgramBuilder p = LinearProgram.named("dual of " + primal.name());
        Expression objective = new Expression();
        Expression[] columns = new Expression[primal.variables().size()];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = new Expression();
        }
        for (Row row : primal.rows()) {
            int i = row.place();
            if (row.isEquality()) {
                below[i] = p.continuous("y" + i, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
                objective.plus(row.lower(), below[i]);
                spread(columns, row, below[i], 1);
                continue;
            }
            if (Double.isFinite(row.lower())) {
                below[i] = p.nonNegative("l" + i);
                objective.plus(row.lower(), below[i]);
                spread(columns, row, below[i], 1);
            }
            if (Double.isFinite(row.upper())) {
                above[i] = p.nonNegative("u" + i);
                objective.plus(-row.upper(), above[i]);
                spread(columns, row, above[i], -1);
            }
        }
        for (Variable v : primal.variables()) {
            column(p, v, columns[v.place()], sign * primal.cost(v.place()), objective);
        }
        p.maximise().plus(objective);
        dual = p.build();
    }

    private static void spread(Expression[] columns, Row row, Variable price, double factor) {
        for (int i = 0; i < row.columns().length; i++) {
            columns[row.columns()[i]].plus(factor * row.coefficients()[i], price);
        }
    }

    /** cost = Σ price × coefficient + price of the lower bound − price of the upper bound. */
    private static void column(ProgramBuilder p, Variable v, Expression sum, double cost, Expression objective) {
        if (v.lower() == 0 && v.upper() == Double.POSITIVE_INFINITY) {
            p.row("c" + v.place()).plus(sum).atMost(cost);
            return;
        }
        if (Double.isFinite(v.lower())) {
            Variable lower = p.nonNegative("zl" + v.place());
            sum.plus(lower);
            objective.plus(v.lower(), lower);
        }
        if (Double.isFinite(v.upper())) {
            Variable upper = p.nonNegative("zu" + v.place());
            sum.plus(-1, upper);
            objective.plus(-v.upper(), upper);
        }
        p.row("c" + v.place()).plus(sum).equalTo(cost);
    }

    /** Prices of the primal's rows, if the engine solves the dual. */
    Optional<double[]> prices(LinearEngine engine, Limits limits) {
        Answer answer = engine.solve(dual, limits);
        if (answer.status() != Answer.Status.OPTIMAL) {
            return Optional.empty();
        }
        double[] prices = new double[below.length];
        for (int i = 0; i < prices.length; i++) {
            if (below[i] != null) {
                prices[i] += sign * answer.values()[below[i].place()];
            }
            if (above[i] != null) {
                prices[i] -= sign * answer.values()[above[i].place()];
            }
        }
        return Optional.of(prices);
    }
}
