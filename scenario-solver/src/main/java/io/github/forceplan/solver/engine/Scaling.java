package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Duals;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Sense;
import io.github.forceplan.solver.program.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A program brought to the size of 1 by powers of two, which lose no digits: rows and columns by turns to the geometric
 * mean of their smallest and largest coefficient, the objective to its largest cost. Whole-number columns stay as they
 * are. For engines whose tolerances are absolute.
 */
public final class Scaling {

    private static final int PASSES = 4;

    private final LinearProgram program;
    private final double[] rows;
    private final double[] columns;
    private final double objective;

    /** Finds the sizes of a program's rows, columns and objective. */
    public Scaling(LinearProgram program) {
        this.program = program;
        rows = new double[program.rows().size()];
        columns = new double[program.variables().size()];
        Arrays.fill(rows, 1);
        Arrays.fill(columns, 1);
        for (int pass = 0; pass < PASSES; pass++) {
            scaleRows();
            scaleColumns();
        }
        double largest = 0;
        for (int j = 0; j < columns.length; j++) {
            largest = Math.max(largest, Math.abs(program.cost(j)) * columns[j]);
        }
        objective = largest > 0 ? powerOfTwo(1 / largest) : 1;
    }

    private void scaleRows() {
        for (Row row : program.rows()) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int i = 0; i < row.columns().length; i++) {
                double size = Math.abs(row.coefficients()[i]) * columns[row.columns()[i]];
                least = Math.min(least, size);
                most = Math.max(most, size);
            }
            rows[row.place()] = most > 0 ? powerOfTwo(1 / Math.sqrt(least * most)) : 1;
        }
    }

    private void scaleColumns() {
        double[] least = new double[columns.length];
        double[] most = new double[columns.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (Row row : program.rows()) {
            for (int i = 0; i < row.columns().length; i++) {
                double size = Math.abs(row.coefficients()[i]) * rows[row.place()];
                int j = row.columns()[i];
                least[j] = Math.min(least[j], size);
                most[j] = Math.max(most[j], size);
            }
        }
        for (Variable v : program.variables()) {
            int j = v.place();
            columns[j] = v.integer() || most[j] == 0 ? 1 : powerOfTwo(1 / Math.sqrt(least[j] * most[j]));
        }
    }

    private static double powerOfTwo(double value) {
        return Math.scalb(1.0, Math.getExponent(value));
    }

    /** What the objective is multiplied by. */
    public double objective() {
        return objective;
    }

    /** The program at the size of 1, its objective without the constant. */
    public LinearProgram scaled() {
        ProgramBuilder p = LinearProgram.named(program.name());
        for (Variable v : program.variables()) {
            double scale = columns[v.place()];
            if (v.integer()) {
                p.integer(v.name(), v.lower(), v.upper());
            } else {
                p.continuous(v.name(), v.lower() / scale, v.upper() / scale);
            }
        }
        List<Variable> variables = program.variables();
        for (Row row : program.rows()) {
            double scale = rows[row.place()];
            ProgramBuilder.Limit sum = p.row(row.name());
            for (int i = 0; i < row.columns().length; i++) {
                int j = row.columns()[i];
                sum.plus(row.coefficients()[i] * scale * columns[j], variables.get(j));
            }
            sum.between(row.lower() * scale, row.upper() * scale);
        }
        Expression costs = program.sense() == Sense.MINIMISE ? p.minimise() : p.maximise();
        for (Variable v : variables) {
            costs.plus(program.cost(v.place()) * columns[v.place()] * objective, v);
        }
        return p.build();
    }

    /** An answer to the scaled program as one to the program itself. */
    public Answer restored(Answer scaled) {
        if (!scaled.hasValues()) {
            return scaled;
        }
        double[] values = new double[columns.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = scaled.values()[j] * columns[j];
        }
        Optional<Duals> duals = scaled.duals().map(given -> {
            double[] prices = new double[rows.length];
            for (int i = 0; i < prices.length; i++) {
                prices[i] = given.rows()[i] * rows[i] / objective;
            }
            return Duals.ofRows(program, prices);
        });
        return new Answer(
                scaled.status(),
                values,
                program.objective(values),
                scaled.bound() / objective + program.constant(),
                duals);
    }
}
