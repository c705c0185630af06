package io.github.forceplan.solver.program;

/**
 * A decision: one column of a program.
 *
 * @param place its place among the program's variables
 * @param name unique in the program, such as {@code intake[detective,2020-05]}
 * @param lower least value, or negative infinity
 * @param upper greatest value, or infinity
 * @param integer whether only whole numbers will do
 */
public record Variable(int place, String name, double lower, double upper, boolean integer) {

    public Variable {
        if (Double.isNaN(lower) || Double.isNaN(upper) || lower > upper) {
            throw new IllegalArgumentException("The lower bound (" + lower + ") of variable '" + name
                    + "' must not be above its upper bound (" + upper + ").");
        }
        if (lower == Double.POSITIVE_INFINITY || upper == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Variable '" + name + "' has no finite value between its bounds " + lower + " and " + upper + ".");
        }
    }
}
