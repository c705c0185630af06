package io.github.forceplan.solver.branch;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A smaller program with the same optimum, minimised: rows that their variables' bounds keep are left out, bounds that a
 * row implies for whole numbers are drawn in, variables that only gain by going to a bound go there, and the coefficient
 * of a 0-or-1 variable whose row holds anyhow at one of the two is made as small as it may be (Savelsbergh 1994,
 * "Preprocessing and probing techniques for mixed integer programming problems", sections 2.1 to 2.3).
 */
final class Reduction {

    private static final int ROUNDS = 20;
    private static final double NOTHING = 1e-9;
    private static final double WHOLE = 1e-6;
    private static final double LARGEST_WHOLE = 1e9;

    private final LinearProgram program;
    private final double sign;
    private final double[] lower;
    private final double[] upper;
    private final double[][] coefficients;
    private final double[] rowLower;
    private final double[] rowUpper;
    private final boolean[] dropped;
    private boolean feasible = true;
    private @Nullable LinearProgram reduced;
    private int[] places = new int[0];

    Reduction(LinearProgram program) {
        this.program = program;
        sign = program.sense().sign();
        lower = program.variables().stream().mapToDouble(Variable::lower).toArray();
        upper = program.variables().stream().mapToDouble(Variable::upper).toArray();
        int m = program.rows().size();
        coefficients = new double[m][];
        rowLower = new double[m];
        rowUpper = new double[m];
        dropped = new boolean[m];
        for (Row row : program.rows()) {
            coefficients[row.place()] = row.coefficients().clone();
            rowLower[row.place()] = row.lower();
            rowUpper[row.place()] = row.upper();
        }
        for (Variable v : program.variables()) {
            round(v);
        }
        for (Row row : program.rows()) {
            wholeRow(row);
        }
        boolean more = true;
        for (int round = 0; round < ROUNDS && more && feasible; round++) {
            more = rows();
            more |= feasible && gains();
        }
        if (feasible) {
            build();
        }
    }

    /** The smaller program; empty if no values keep the rules. */
    Optional<LinearProgram> reduced() {
        return Optional.ofNullable(reduced);
    }

    /** Values of the whole program from those of the smaller one. */
    double[] restored(double[] values) {
        double[] all = new double[places.length];
        for (int j = 0; j < all.length; j++) {
            all[j] = places[j] < 0 ? lower[j] : values[places[j]];
        }
        return all;
    }

    /** Values of the smaller program's variables from those of the whole one. */
    double[] kept(double[] values) {
        List<Double> kept = new ArrayList<>();
        for (int j = 0; j < places.length; j++) {
            if (places[j] >= 0) {
                kept.add(values[j]);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void round(Variable v) {
        int j = v.place();
        if (v.integer()) {
            lower[j] = Math.ceil(lower[j] - WHOLE);
            upper[j] = Math.floor(upper[j] + WHOLE);
        }
        feasible &= lower[j] <= upper[j];
    }

    /** A row of nothing but whole numbers: a multiple of its coefficients' greatest common divisor. */
    private void wholeRow(Row row) {
        double divisor = 0;
        for (int k = 0; k < row.columns().length; k++) {
            double c = Math.abs(row.coefficients()[k]);
            if (!program.variables().get(row.columns()[k]).integer() || c != Math.rint(c) || c > LARGEST_WHOLE) {
                return;
            }
            double rest = c;
            while (rest != 0) {
                double next = divisor % rest;
                divisor = rest;
                rest = next;
            }
        }
        if (divisor == 0) {
            return;
        }
        int i = row.place();
        rowLower[i] = divisor * Math.ceil(rowLower[i] / divisor - WHOLE);
        rowUpper[i] = divisor * Math.floor(rowUpper[i] / divisor + WHOLE);
        feasible &= rowLower[i] <= rowUpper[i];
    }

    private boolean rows() {
        boolean more = false;
        for (Row row : program.rows()) {
            for (int again = 0; again < ROUNDS && feasible && !dropped[row.place()] && row(row); again++) {
                more = true;
            }
        }
        return more;
    }

    private boolean row(Row row) {
        int i = row.place();
        double[] c = coefficients[i];
        double least = 0;
        double most = 0;
        double size = 1;
        int noLeast = 0;
        int noMost = 0;
        for (int k = 0; k < c.length; k++) {
            int j = row.columns()[k];
            double low = c[k] > 0 ? c[k] * lower[j] : c[k] < 0 ? c[k] * upper[j] : 0;
            double high = c[k] > 0 ? c[k] * upper[j] : c[k] < 0 ? c[k] * lower[j] : 0;
            if (Double.isInfinite(low)) {
                noLeast++;
            } else {
                least += low;
                size += Math.abs(low);
            }
            if (Double.isInfinite(high)) {
                noMost++;
            } else {
                most += high;
            }
        }
        double tolerance = NOTHING * size;
        if (noLeast == 0 && least > rowUpper[i] + 1e3 * tolerance
                || noMost == 0 && most < rowLower[i] - 1e3 * tolerance) {
            feasible = false;
            return false;
        }
        tolerance = least == most ? 1e3 * tolerance : tolerance;
        boolean keptBelow = noLeast == 0 && least >= rowLower[i] - tolerance;
        boolean keptAbove = noMost == 0 && most <= rowUpper[i] + tolerance;
        if ((keptBelow || rowLower[i] == Double.NEGATIVE_INFINITY)
                && (keptAbove || rowUpper[i] == Double.POSITIVE_INFINITY)) {
            dropped[i] = true;
            return true;
        }
        boolean more = false;
        for (int k = 0; k < c.length; k++) {
            int j = row.columns()[k];
            Variable v = program.variables().get(j);
            if (c[k] == 0 || lower[j] == upper[j] || !v.integer() && c.length > 1) {
                continue;
            }
            double low = c[k] > 0 ? c[k] * lower[j] : c[k] * upper[j];
            double high = c[k] > 0 ? c[k] * upper[j] : c[k] * lower[j];
            boolean lowFinite = Double.isFinite(low);
            boolean highFinite = Double.isFinite(high);
            double below = noLeast == 0 || noLeast == 1 && !lowFinite
                    ? least - (lowFinite ? low : 0)
                    : Double.NEGATIVE_INFINITY;
            double above = noMost == 0 || noMost == 1 && !highFinite
                    ? most - (highFinite ? high : 0)
                    : Double.POSITIVE_INFINITY;
            double top = (rowUpper[i] - below) / c[k];
            double bottom = (rowLower[i] - above) / c[k];
            if (draw(v, c[k] > 0 ? bottom : top, c[k] > 0 ? top : bottom)) {
                // The sums are no longer those of the bounds: the row's turn comes again.
                return true;
            }
            more |= smaller(row, k, most, noMost, least, noLeast);
            if (more) {
                return true;
            }
        }
        return more;
    }

    private boolean draw(Variable v, double least, double most) {
        int j = v.place();
        double low = v.integer() ? Math.ceil(least - WHOLE) : least;
        double high = v.integer() ? Math.floor(most + WHOLE) : most;
        boolean drawn = false;
        double nothing = NOTHING * Math.max(1, Math.abs(lower[j]));
        if (low > lower[j] + nothing) {
            lower[j] = low;
            drawn = true;
        }
        if (high < upper[j] - nothing) {
            upper[j] = high;
            drawn = true;
        }
        if (lower[j] > upper[j]) {
            if (lower[j] > upper[j] + 1e-6 * Math.max(1, Math.abs(lower[j]))) {
                feasible = false;
            } else {
                lower[j] = upper[j];
            }
        }
        return drawn;
    }

    /** The coefficient of a 0-or-1 variable in a row with one limit that holds anyhow at one of its two values. */
    private boolean smaller(Row row, int k, double most, int noMost, double least, int noLeast) {
        int i = row.place();
        int j = row.columns()[k];
        double[] c = coefficients[i];
        if (!program.variables().get(j).integer() || lower[j] != 0 || upper[j] != 1) {
            return false;
        }
        boolean above = rowLower[i] == Double.NEGATIVE_INFINITY && noMost == 0;
        boolean below = rowUpper[i] == Double.POSITIVE_INFINITY && noLeast == 0;
        if (!above && !below) {
            return false;
        }
        // As a row with an upper limit.
        double turn = above ? 1 : -1;
        double limit = above ? rowUpper[i] : -rowLower[i];
        double top = above ? most : -least;
        double a = turn * c[k];
        double spare = limit - (top - Math.abs(a));
        if (spare <= 1e-6 * Math.max(1, Math.abs(limit)) || spare >= Math.abs(a) - 1e-6 * Math.abs(a)) {
            return false;
        }
        if (a > 0) {
            c[k] = turn * (a - spare);
            limit -= spare;
        } else {
            c[k] = turn * (a + spare);
        }
        if (above) {
            rowUpper[i] = limit;
        } else {
            rowLower[i] = -limit;
        }
        return true;
    }

    /** Variables that cost nothing to move towards a bound, and that no row keeps from it. */
    private boolean gains() {
        int n = lower.length;
        boolean[] up = new boolean[n];
        boolean[] down = new boolean[n];
        for (Row row : program.rows()) {
            int i = row.place();
            for (int k = 0; k < coefficients[i].length && !dropped[i]; k++) {
                double c = coefficients[i][k];
                boolean above = rowUpper[i] != Double.POSITIVE_INFINITY;
                boolean below = rowLower[i] != Double.NEGATIVE_INFINITY;
                up[row.columns()[k]] |= c > 0 && above || c < 0 && below;
                down[row.columns()[k]] |= c > 0 && below || c < 0 && above;
            }
        }
        boolean more = false;
        for (int j = 0; j < n; j++) {
            double cost = sign * program.cost(j);
            if (lower[j] < upper[j]) {
                if (!down[j] && cost >= 0 && Double.isFinite(lower[j])) {
                    upper[j] = lower[j];
                    more = true;
                } else if (!up[j] && cost <= 0 && Double.isFinite(upper[j])) {
                    lower[j] = upper[j];
                    more = true;
                }
            }
        }
        return more;
    }

    private void build() {
        ProgramBuilder p = LinearProgram.named(program.name());
        int n = lower.length;
        places = new int[n];
        List<Variable> variables = new ArrayList<>();
        Expression costs = p.minimise();
        costs.plus(sign * program.constant());
        for (Variable v : program.variables()) {
            int j = v.place();
            double cost = sign * program.cost(j);
            if (lower[j] == upper[j]) {
                places[j] = -1;
                costs.plus(cost * lower[j]);
            } else {
                places[j] = variables.size();
                Variable kept = v.integer()
                        ? p.integer(v.name(), lower[j], upper[j])
                        : p.continuous(v.name(), lower[j], upper[j]);
                variables.add(kept);
                costs.plus(cost, kept);
            }
        }
        for (Row row : program.rows()) {
            int i = row.place();
            if (dropped[i]) {
                continue;
            }
            ProgramBuilder.Limit sum = p.row(row.name());
            double shift = 0;
            for (int k = 0; k < coefficients[i].length; k++) {
                int j = row.columns()[k];
                if (places[j] < 0) {
                    shift += coefficients[i][k] * lower[j];
                } else {
                    sum.plus(coefficients[i][k], variables.get(places[j]));
                }
            }
            sum.between(rowLower[i] - shift, rowUpper[i] - shift);
        }
        reduced = p.build();
    }
}
