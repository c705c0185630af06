package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;

/**
 * The directions in which a program may go on for ever, within a box of side 1, best first: the objective is negative at
 * the optimum just if a feasible program is unbounded.
 */
final class Ray {

    private Ray() {}

    static LinearProgram of(LinearProgram program) {
        ProgramBuilder p = LinearProgram.named(program.name() + ", directions");
        for (Variable v : program.variables()) {
            p.continuous(v.name(), Double.isFinite(v.lower()) ? 0 : -1, Double.isFinite(v.upper()) ? 0 : 1);
        }
        for (Row row : program.rows()) {
            ProgramBuilder.Limit sum = p.row(row.name());
            for (int i = 0; i < row.columns().length; i++) {
                sum.plus(row.coefficients()[i], program.variables().get(row.columns()[i]));
            }
            sum.between(
                    Double.isFinite(row.lower()) ? 0 : Double.NEGATIVE_INFINITY,
                    Double.isFinite(row.upper()) ? 0 : Double.POSITIVE_INFINITY);
        }
        var objective = p.minimise();
        for (Variable v : program.variables()) {
            objective.plus(program.sense().sign() * program.cost(v.place()), v);
        }
        return p.build();
    }
}
