package io.github.forceplan.solver.program;

/**
 * Shadow prices of a linear program's solution. Its arrays are not to be changed.
 *
 * @param rows for each row, what the objective gains by when the row's limit rises by one
 * @param reducedCosts for each variable, what the objective gains by when the variable is held one higher
 */
public record Duals(double[] rows, double[] reducedCosts) {

    /** Prices of the rows alone; reduced costs follow from them: cost − Σ price × coefficient. */
    public static Duals ofRows(LinearProgram program, double[] rows) {
        double[] reduced = new double[program.variables().size()];
        for (int j = 0; j < reduced.length; j++) {
            reduced[j] = program.cost(j);
        }
        for (Row row : program.rows()) {
            for (int i = 0; i < row.columns().length; i++) {
                reduced[row.columns()[i]] -= rows[row.place()] * row.coefficients()[i];
            }
        }
        return new Duals(rows, reduced);
    }
}
