package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Conflict;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program with every row allowed to give way, and the least total giving way as its objective. Each row is measured
 * by its own size, the largest of its coefficients, so that pounds do not weigh against people (Chinneck, Feasibility
 * and Infeasibility in Optimization, 2008, section 6.1). Feasible unless bounds or whole numbers alone conflict.
 */
final class Elastic {

    final LinearProgram program;
    private final LinearProgram rigid;
    private final @Nullable Variable[] down;
    private final @Nullable Variable[] up;

    Elastic(LinearProgram rigid) {
        this.rigid = rigid;
        int m = rigid.rows().size();
        down = new Variable[m];
        up = new Variable[m];
        ProgramBuilder p = LinearProgram.named(rigid.name() + ", elastic");
        for (Variable v : rigid.variables()) {
            if (v.integer()) {
                p.integer(v.name(), v.lower(), v.upper());
            } else {
                p.continuous(v.name(), v.lower(), v.upper());
            }
        }
        Expression total = new Expression();
        List<Variable> variables = rigid.variables();
        for (Row row : rigid.rows()) {
            int i = row.place();
            double size = size(row);
            ProgramBuilder.Limit sum = p.row(row.name());
            for (int k = 0; k < row.columns().length; k++) {
                sum.plus(row.coefficients()[k], variables.get(row.columns()[k]));
            }
            if (Double.isFinite(row.lower())) {
                down[i] = p.nonNegative("below(" + row.name() + ")");
                sum.plus(size, down[i]);
                total.plus(down[i]);
            }
            if (Double.isFinite(row.upper())) {
                up[i] = p.nonNegative("above(" + row.name() + ")");
                sum.plus(-size, up[i]);
                total.plus(up[i]);
            }
            sum.between(row.lower(), row.upper());
        }
        p.minimise().plus(total);
        program = p.build();
    }

    static double size(Row row) {
        double size = 0;
        for (double coefficient : row.coefficients()) {
            size = Math.max(size, Math.abs(coefficient));
        }
        return size > 0 ? size : 1;
    }

    /** What gives way where the elastic program has some values. */
    List<Conflict.Relaxed> relaxation(double[] values) {
        List<Conflict.Relaxed> relaxed = new ArrayList<>();
        for (Row row : rigid.rows()) {
            Variable lower = down[row.place()];
            Variable upper = up[row.place()];
            double size = size(row);
            if (lower != null && values[lower.place()] > ProgramSolver.NOTHING) {
                relaxed.add(new Conflict.Relaxed(row.name(), size * values[lower.place()], false));
            }
            if (upper != null && values[upper.place()] > ProgramSolver.NOTHING) {
                relaxed.add(new Conflict.Relaxed(row.name(), size * values[upper.place()], true));
            }
        }
        return relaxed;
    }
}
