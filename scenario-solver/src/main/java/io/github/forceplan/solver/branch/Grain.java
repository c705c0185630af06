package io.github.forceplan.solver.branch;

import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;

/**
 * Of what the objective must be a multiple: its least cost, where all costs are multiples of it and all variables that
 * cost something are whole, or come out whole because each row has nothing but whole numbers beside them.
 */
final class Grain {

    private static final double NOTHING = 1e-9;

    private Grain() {}

    /** The grain; 0 if there is none. */
    static double of(LinearProgram program) {
        boolean[] whole = new boolean[program.variables().size()];
        for (Variable v : program.variables()) {
            whole[v.place()] = v.integer() || isWhole(v.lower()) && isWhole(v.upper());
        }
        for (Row row : program.rows()) {
            for (int k = 0; k < row.columns().length; k++) {
                Variable v = program.variables().get(row.columns()[k]);
                if (!v.integer()) {
                    whole[v.place()] &= comesOutWhole(program, row, k);
                }
            }
        }
        double grain = 0;
        for (Variable v : program.variables()) {
            double cost = Math.abs(program.cost(v.place()));
            if (cost != 0) {
                if (!whole[v.place()]) {
                    return 0;
                }
                grain = grain == 0 ? cost : Math.min(grain, cost);
            }
        }
        for (Variable v : program.variables()) {
            if (grain > 0 && !isWhole(program.cost(v.place()) / grain)) {
                return 0;
            }
        }
        return grain;
    }

    private static boolean comesOutWhole(LinearProgram program, Row row, int at) {
        double own = row.coefficients()[at];
        boolean whole = isWhole(row.lower() / own) && isWhole(row.upper() / own);
        for (int k = 0; k < row.columns().length && whole; k++) {
            whole = k == at
                    || program.variables().get(row.columns()[k]).integer() && isWhole(row.coefficients()[k] / own);
        }
        return whole;
    }

    private static boolean isWhole(double value) {
        return Double.isInfinite(value) || Math.abs(value - Math.rint(value)) <= NOTHING * Math.max(1, Math.abs(value));
    }
}
