package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.List;

/**
 * A two-stage program as one linear program: the first stage once, the second once for each scenario. The first
 * variables are those of the first stage, in its order. Its size grows with the scenarios; it is the check of
 * decomposition, and quicker for a few scenarios.
 */
public final class ExtensiveForm {

    private ExtensiveForm() {}

    /** The program, CVaR by the rows of Rockafellar and Uryasev (2000), section 3. */
    public static LinearProgram of(TwoStageProgram program) {
        LinearProgram first = program.first();
        ProgramBuilder p = first.toBuilder();
        List<Variable> x = p.variables();
        Risk risk = program.risk();
        Expression objective = new Expression().plus(first.constant());
        x.forEach(v -> objective.plus(first.cost(v.place()), v));
        Variable quantile = risk.weight() > 0
                ? p.continuous("cost quantile", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : null;
        if (quantile != null) {
            objective.plus(risk.weight(), quantile);
        }
        for (int s = 0; s < program.recourse().scenarios(); s++) {
            Expression cost = program.recourse().state(s, x, p);
            double probability = program.probabilities()[s];
            objective.plus((1 - risk.weight()) * probability, cost);
            if (quantile != null) {
                Variable excess = p.nonNegative("cost beyond quantile {" + s + "}");
                p.row("beyond quantile {" + s + "}")
                        .plus(cost)
                        .plus(-1, quantile)
                        .plus(-1, excess)
                        .atMost(0);
                objective.plus(risk.weight() * probability / (1 - risk.level()), excess);
            }
        }
        p.minimise().plus(objective);
        return p.build();
    }
}
