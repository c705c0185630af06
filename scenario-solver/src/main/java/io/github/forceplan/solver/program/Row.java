package io.github.forceplan.solver.program;

/**
 * A constraint: lower ≤ Σ coefficient × variable ≤ upper. Its arrays belong to the program and are not to be changed.
 *
 * @param place its place among the program's rows
 * @param name unique in the program
 * @param columns places of its variables, rising
 * @param coefficients one for each of them, none 0
 * @param lower least value, or negative infinity
 * @param upper greatest value, or infinity
 */
public record Row(int place, String name, int[] columns, double[] coefficients, double lower, double upper) {

    public Row {
        if (Double.isNaN(lower) || Double.isNaN(upper) || lower > upper) {
            throw new IllegalArgumentException("The lower limit (" + lower + ") of row '" + name
                    + "' must not be above its upper limit (" + upper + ").");
        }
    }

    /** The row's sum where the variables have some values. */
    public double activity(double[] values) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += coefficients[i] * values[columns[i]];
        }
        return sum;
    }

    /** Sum of its terms' sizes: what rounding errors of its activity are to be measured by. */
    double magnitude(double[] values) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += Math.abs(coefficients[i] * values[columns[i]]);
        }
        return sum;
    }

    /** Whether both limits are the same. */
    public boolean isEquality() {
        return lower == upper;
    }
}
