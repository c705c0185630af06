package io.github.forceplan.solver.program;

import java.util.Optional;

/**
 * An independent check of values claimed to solve a program, computed from the program alone. Violations of rows are
 * relative to 1 or the size of the row's terms, those of bounds to 1 or the bound's size; all are 0 at best.
 *
 * @param rowViolation the worst of all rows
 * @param boundViolation the worst of all bounds
 * @param integerViolation the greatest distance of a whole-number variable from a whole number
 * @param objectiveError distance between the objective claimed and recomputed, relative to its size or 1
 * @param dualViolation the worst price of a wrong sign (a price where there is no limit), relative to the largest cost
 *     or 1; empty without duals
 * @param dualityGap distance between the primal and the dual objective, relative to their size or 1; empty without
 *     duals
 */
public record Verification(
        double rowViolation,
        double boundViolation,
        double integerViolation,
        double objectiveError,
        Optional<Double> dualViolation,
        Optional<Double> dualityGap) {

    /** What double arithmetic can be expected to keep. */
    public static final double TOLERANCE = 1e-6;

    /** Checks values. */
    public static Verification of(
            LinearProgram program, double[] values, double claimedObjective, Optional<Duals> duals) {
        double rows = 0;
        for (Row row : program.rows()) {
            double activity = row.activity(values);
            rows = worst(rows, beyond(activity, row.lower(), row.upper()) / (1 + row.magnitude(values)));
        }
        double bounds = 0;
        double integers = 0;
        for (Variable variable : program.variables()) {
            double value = values[variable.place()];
            double limit = value < variable.lower() ? variable.lower() : variable.upper();
            double scale = Double.isFinite(limit) ? 1 + Math.abs(limit) : 1;
            bounds = worst(bounds, beyond(value, variable.lower(), variable.upper()) / scale);
            if (variable.integer()) {
                integers = worst(integers, Math.abs(value - Math.rint(value)));
            }
        }
        double objective = program.objective(values);
        return new Verification(
                rows,
                bounds,
                integers,
                Math.abs(objective - claimedObjective) / (1 + objectiveSize(program, values)),
                duals.map(d -> dualViolation(program, d)),
                duals.map(d -> Math.abs(dualObjective(program, d) - objective)
                        / (1 + Math.max(Math.abs(objective), objectiveSize(program, values)))));
    }

    /** Whether everything is within a tolerance. */
    public boolean within(double tolerance) {
        return rowViolation <= tolerance
                && boundViolation <= tolerance
                && integerViolation <= tolerance
                && objectiveError <= tolerance
                && dualViolation.orElse(0.0) <= tolerance
                && dualityGap.orElse(0.0) <= tolerance;
    }

    private static double beyond(double value, double lower, double upper) {
        return value < lower ? lower - value : value > upper ? value - upper : Double.isFinite(value) ? 0 : Double.NaN;
    }

    /** What is not a number is as bad as can be. */
    private static double worst(double so, double far) {
        return Double.isNaN(far) ? Double.POSITIVE_INFINITY : Math.max(so, far);
    }

    private static double objectiveSize(LinearProgram program, double[] values) {
        double size = Math.abs(program.constant());
        for (int j = 0; j < values.length; j++) {
            size += Math.abs(program.cost(j) * values[j]);
        }
        return size;
    }

    /** A price above 0 (to minimise) leans on a lower limit, one below 0 on an upper limit; without it, it is wrong. */
    private static double dualViolation(LinearProgram program, Duals duals) {
        double sign = program.sense().sign();
        double scale = 1;
        for (Variable variable : program.variables()) {
            scale = Math.max(scale, Math.abs(program.cost(variable.place())));
        }
        double violation = 0;
        for (Row row : program.rows()) {
            violation = Math.max(violation, without(sign * duals.rows()[row.place()], row.lower(), row.upper()));
        }
        double[] reduced = Duals.ofRows(program, duals.rows()).reducedCosts();
        for (Variable variable : program.variables()) {
            double price = sign * reduced[variable.place()];
            violation = Math.max(violation, without(price, variable.lower(), variable.upper()));
            violation =
                    Math.max(violation, Math.abs(reduced[variable.place()] - duals.reducedCosts()[variable.place()]));
        }
        return violation / scale;
    }

    private static double without(double price, double lower, double upper) {
        return price > 0 ? (Double.isFinite(lower) ? 0 : price) : (Double.isFinite(upper) ? 0 : -price);
    }

    private static double dualObjective(LinearProgram program, Duals duals) {
        double sign = program.sense().sign();
        double sum = program.constant();
        for (Row row : program.rows()) {
            sum += leaning(sign, duals.rows()[row.place()], row.lower(), row.upper());
        }
        double[] reduced = Duals.ofRows(program, duals.rows()).reducedCosts();
        for (Variable variable : program.variables()) {
            sum += leaning(sign, reduced[variable.place()], variable.lower(), variable.upper());
        }
        return sum;
    }

    private static double leaning(double sign, double price, double lower, double upper) {
        double limit = sign * price > 0 ? lower : upper;
        return price == 0 || !Double.isFinite(limit) ? 0 : price * limit;
    }
}
