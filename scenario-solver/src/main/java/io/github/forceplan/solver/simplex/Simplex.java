package io.github.forceplan.solver.simplex;

import java.util.Arrays;

/**
 * Least cost within rows and bounds by the simplex method: the dual one with steepest edges (Forrest and Goldfarb 1992,
 * "Steepest-edge simplex algorithms for linear programming", algorithm D-SE) and the long step over bounds (Maros 2003,
 * "Computational techniques of the simplex method", section 10.2), then the primal one where costs had to be shifted.
 * After a change of bounds it goes on from where it was. Deterministic; for one thread at a time.
 */
public final class Simplex {

    /** How it ended. */
    public enum Status {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        /** No solution can cost less than the cut-off. */
        CUT_OFF,
        /** As many iterations as it was given. */
        STOPPED,
        /** Rounding errors got the better of it. */
        FAILED
    }

    static final byte BASIC = 0;
    static final byte LOWER = 1;
    static final byte UPPER = 2;
    static final byte FREE = 3;

    private static final double FEASIBLE = 1e-9;
    private static final double DUAL_FEASIBLE = 1e-9;
    private static final double SMALLEST_PIVOT = 1e-7;
    private static final double LEAST_WEIGHT = 1e-4;
    private static final double MOST_WEIGHT = 1e12;
    private static final double DISAGREEMENT = 1e-6;
    /** The golden section's fraction: multiples of it never meet. */
    private static final double GOLDEN = 0.6180339887498949;

    private static final int ALTERNATIONS = 10;
    private static final int STALLED = 200;
    /** Work that each solve takes whatever its size. */
    private static final int OVERHEAD = 2_000;

    /** Iterations between two looks at the cut-off. */
    private static final int LOOK = 4;

    private final Columns columns;
    private final int rows;
    private final int all;
    private final double[] costs;
    private final double[] shifted;
    private final double[] lower;
    private final double[] upper;
    private final double[] x;
    private final double[] reduced;
    private final double[] weight;
    private final byte[] at;
    private final int[] head;
    private final Factor factor;
    private final double[] rho;
    private final double[] column;
    private final double[] tau;
    private final double[] flips;
    private final double[] alpha;
    private final int[] touched;
    private final boolean[] isTouched;
    private final int[] candidates;
    private final int[] markedHead;
    private final byte[] markedAt;
    private final double[] markedWeight;
    private int touches;
    private boolean fresh;
    private boolean moved;
    private long iterations;
    private long steps;

    /**
     * Starts with the rows' sums basic.
     *
     * @param columns the coefficients
     * @param lower of all columns, those of the rows' sums included
     * @param upper of all columns
     */
    public Simplex(Columns columns, double[] lower, double[] upper) {
        this.columns = columns;
        rows = columns.rows;
        all = columns.all();
        costs = new double[all];
        shifted = new double[all];
        this.lower = lower.clone();
        this.upper = upper.clone();
        x = new double[all];
        reduced = new double[all];
        weight = new double[all];
        at = new byte[all];
        head = new int[rows];
        factor = new Factor(columns);
        rho = new double[rows];
        column = new double[rows];
        tau = new double[rows];
        flips = new double[rows];
        alpha = new double[all];
        touched = new int[all];
        isTouched = new boolean[all];
        candidates = new int[all];
        markedHead = new int[rows];
        markedAt = new byte[all];
        markedWeight = new double[all];
        Arrays.fill(weight, 1);
        for (int i = 0; i < rows; i++) {
            head[i] = columns.variables + i;
        }
        for (int j = 0; j < columns.variables; j++) {
            at[j] = resting(j, LOWER);
        }
    }

    /** Other costs of the variables; the rows' sums cost nothing. */
    public void costs(double[] other) {
        System.arraycopy(other, 0, costs, 0, columns.variables);
    }

    /** Other bounds of a column. */
    public void bound(int j, double least, double most) {
        lower[j] = least;
        upper[j] = most;
    }

    public double lower(int j) {
        return lower[j];
    }

    public double upper(int j) {
        return upper[j];
    }

    public double value(int j) {
        return x[j];
    }

    /** What one more of a column at its bound costs. */
    public double reducedCost(int j) {
        return at[j] == BASIC ? 0 : reduced[j];
    }

    /** Cost of the variables as they are. */
    public double objective() {
        double sum = 0;
        for (int j = 0; j < columns.variables; j++) {
            sum += costs[j] * x[j];
        }
        return sum;
    }

    /** Price of each row: what one more of its limit costs. */
    public double[] prices() {
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            y[i] = costs[head[i]];
        }
        factor.backward(y);
        return y;
    }

    /** Iterations so far. */
    public long iterations() {
        return iterations;
    }

    /** Multiplications so far, roughly: a measure of work that is the same on every machine. */
    public long work() {
        return factor.work + steps;
    }

    /** Where it is, to go back to. */
    public Basis basis() {
        return new Basis(head.clone(), at.clone());
    }

    /** Goes back to where it was. */
    public void restore(Basis basis) {
        System.arraycopy(basis.head(), 0, head, 0, rows);
        System.arraycopy(basis.at(), 0, at, 0, all);
        fresh = false;
    }

    /** Remembers where it is, to come back soon; cheaper than {@link #basis()}. */
    public void mark() {
        System.arraycopy(head, 0, markedHead, 0, rows);
        System.arraycopy(at, 0, markedAt, 0, all);
        System.arraycopy(weight, 0, markedWeight, 0, all);
        factor.mark();
    }

    /** Comes back to where it was when {@link #mark()} was called. */
    public void rollBack() {
        System.arraycopy(markedHead, 0, head, 0, rows);
        System.arraycopy(markedAt, 0, at, 0, all);
        System.arraycopy(markedWeight, 0, weight, 0, all);
        fresh = factor.rollBack();
    }

    /**
     * Solves from where it is.
     *
     * @param cutOff what solutions must cost less than
     * @param most iterations at most
     */
    public Status solve(double cutOff, long most) {
        long end = iterations + most;
        steps += OVERHEAD;
        if (!consistent()) {
            return Status.INFEASIBLE;
        }
        for (int round = 0; round < ALTERNATIONS; round++) {
            Status dual = dual(cutOff, end, round > 2);
            if (dual != Status.OPTIMAL) {
                return dual;
            }
            if (!moved) {
                return Status.OPTIMAL;
            }
            Status primal = primal(end);
            if (primal != Status.OPTIMAL || feasible()) {
                return primal;
            }
        }
        return Status.FAILED;
    }

    private boolean consistent() {
        for (int j = 0; j < all; j++) {
            if (lower[j] > upper[j] + FEASIBLE) {
                return false;
            }
        }
        return true;
    }

    private boolean feasible() {
        for (int i = 0; i < rows; i++) {
            if (x[head[i]] < lower[head[i]] - 10 * tolerance(head[i])
                    || x[head[i]] > upper[head[i]] + 10 * tolerance(head[i])) {
                return false;
            }
        }
        return true;
    }

    private double tolerance(int j) {
        return FEASIBLE * Math.max(1, Math.abs(x[j]) * 1e-3);
    }

    private byte resting(int j, byte preferred) {
        boolean below = Double.isFinite(lower[j]);
        boolean above = Double.isFinite(upper[j]);
        if (below && above) {
            return preferred == UPPER ? UPPER : LOWER;
        }
        return below ? LOWER : above ? UPPER : FREE;
    }

    private void refactor() {
        if (!factor.make(head)) {
            // Columns that could not be taken rest at a bound.
            for (int j = 0; j < all; j++) {
                at[j] = at[j] == BASIC ? resting(j, LOWER) : at[j];
            }
            Arrays.fill(weight, 1);
        }
        for (int i = 0; i < rows; i++) {
            at[head[i]] = BASIC;
        }
        fresh = true;
    }

    /** Values of the basic columns from those of the others. */
    private void values() {
        double[] v = flips;
        Arrays.fill(v, 0);
        for (int j = 0; j < all; j++) {
            if (at[j] != BASIC) {
                at[j] = resting(j, at[j]);
                x[j] = at[j] == LOWER ? lower[j] : at[j] == UPPER ? upper[j] : 0;
                if (x[j] != 0) {
                    columns.add(-x[j], j, v);
                }
            }
        }
        factor.forward(v);
        for (int i = 0; i < rows; i++) {
            x[head[i]] = v[i];
        }
        steps += columns.rowValue.length + all;
    }

    private void reducedCosts() {
        double[] y = tau;
        for (int i = 0; i < rows; i++) {
            y[i] = shifted[head[i]];
        }
        factor.backward(y);
        for (int j = 0; j < all; j++) {
            reduced[j] = at[j] == BASIC ? 0 : shifted[j] - columns.times(j, y);
        }
        steps += columns.rowValue.length + all;
    }

    private void unshift() {
        System.arraycopy(costs, 0, shifted, 0, all);
        moved = false;
    }

    /** Rests every column where its reduced cost is right; shifts the cost where there is no such bound. */
    private void makeDualFeasible() {
        for (int j = 0; j < all; j++) {
            if (at[j] == BASIC || lower[j] == upper[j]) {
                continue;
            }
            double d = reduced[j];
            if (d > DUAL_FEASIBLE && at[j] != LOWER) {
                if (Double.isFinite(lower[j])) {
                    at[j] = LOWER;
                } else {
                    shift(j);
                }
            } else if (d < -DUAL_FEASIBLE && at[j] != UPPER) {
                if (Double.isFinite(upper[j])) {
                    at[j] = UPPER;
                } else {
                    shift(j);
                }
            }
        }
    }

    private void shift(int j) {
        shifted[j] -= reduced[j];
        reduced[j] = 0;
        moved = true;
    }

    private void begin() {
        if (!fresh || factor.grown()) {
            refactor();
        }
        reducedCosts();
        makeDualFeasible();
        values();
    }

    private Status dual(double cutOff, long end, boolean careful) {
        unshift();
        begin();
        int failures = 0;
        int stalled = 0;
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; ; round++) {
            if (factor.grown()) {
                refactor();
                reducedCosts();
                makeDualFeasible();
                values();
            }
            if (round % LOOK == 0) {
                double now = objective();
                if (!moved && now >= cutOff) {
                    return Status.CUT_OFF;
                }
                stalled = now > before + 1e-12 * Math.max(1, Math.abs(now)) ? 0 : stalled + LOOK;
                before = Math.max(before, now);
                if (stalled > STALLED && !careful) {
                    perturb();
                    stalled = Integer.MIN_VALUE / 2;
                }
            }
            int row = leaving();
            if (row < 0) {
                return Status.OPTIMAL;
            }
            if (iterations >= end) {
                return Status.STOPPED;
            }
            iterations++;
            int gone = head[row];
            boolean above = x[gone] > upper[gone];
            Arrays.fill(rho, 0);
            rho[row] = 1;
            factor.backward(rho);
            price(rho);
            int entering = ratio(above ? 1 : -1, above ? x[gone] - upper[gone] : lower[gone] - x[gone]);
            if (entering < 0) {
                clear();
                if (factor.updates() > 0 && failures++ < ALTERNATIONS) {
                    refactor();
                    reducedCosts();
                    makeDualFeasible();
                    values();
                    continue;
                }
                return Status.INFEASIBLE;
            }
            Arrays.fill(column, 0);
            columns.add(1, entering, column);
            factor.forward(column);
            double exact = column[row];
            if (Math.abs(exact - alpha[entering]) > DISAGREEMENT * (1 + Math.abs(exact))
                    || Math.abs(exact) < SMALLEST_PIVOT / 10) {
                clear();
                if (failures++ > ALTERNATIONS) {
                    return Status.FAILED;
                }
                if (factor.updates() == 0) {
                    Arrays.fill(weight, 1);
                }
                refactor();
                reducedCosts();
                makeDualFeasible();
                values();
                continue;
            }
            pivot(row, entering, above, exact);
            clear();
        }
    }

    /** The row whose basic column is the farthest beyond a bound, by its edge's length. */
    private int leaving() {
        int best = -1;
        double most = 0;
        for (int i = 0; i < rows; i++) {
            int j = head[i];
            double beyond = x[j] < lower[j] ? lower[j] - x[j] : x[j] - upper[j];
            if (beyond > tolerance(j) && beyond * beyond > most * weight[j]) {
                most = beyond * beyond / weight[j];
                best = i;
            }
        }
        steps += rows;
        return best;
    }

    /** alpha becomes a row of the tableau, at the columns that are not basic. */
    private void price(double[] y) {
        for (int i = 0; i < rows; i++) {
            double by = y[i];
            if (by != 0) {
                for (int k = columns.rowStart[i]; k < columns.rowStart[i + 1]; k++) {
                    touch(columns.rowColumn[k], by * columns.rowValue[k]);
                }
                steps += columns.rowStart[i + 1] - columns.rowStart[i];
                touch(columns.variables + i, -by);
            }
        }
        steps += rows;
    }

    private void touch(int j, double by) {
        if (at[j] == BASIC) {
            return;
        }
        if (!isTouched[j]) {
            isTouched[j] = true;
            touched[touches++] = j;
        }
        alpha[j] += by;
    }

    private void clear() {
        for (int k = 0; k < touches; k++) {
            alpha[touched[k]] = 0;
            isTouched[touched[k]] = false;
        }
        touches = 0;
    }

    /**
     * The column to enter: the first whose reduced cost would get the wrong sign, with columns passed over that can go to
     * their other bound instead, as long as the row stays beyond its own. -1 if there is none: no values keep the row.
     */
    private int ratio(int sign, double beyond) {
        int count = 0;
        for (int k = 0; k < touches; k++) {
            int j = touched[k];
            double a = sign * alpha[j];
            if (lower[j] != upper[j]
                    && (at[j] == LOWER && a > SMALLEST_PIVOT
                            || at[j] == UPPER && a < -SMALLEST_PIVOT
                            || at[j] == FREE && Math.abs(a) > SMALLEST_PIVOT)) {
                candidates[count++] = j;
            }
        }
        steps += touches;
        double left = beyond;
        while (count > 0) {
            double limit = Double.POSITIVE_INFINITY;
            for (int k = 0; k < count; k++) {
                int j = candidates[k];
                limit = Math.min(limit, (Math.abs(reduced[j]) + DUAL_FEASIBLE) / Math.abs(alpha[j]));
            }
            double passed = 0;
            int best = -1;
            int kept = 0;
            for (int k = 0; k < count; k++) {
                int j = candidates[k];
                if (Math.abs(reduced[j]) <= limit * Math.abs(alpha[j])) {
                    passed += Math.abs(alpha[j]) * (upper[j] - lower[j]);
                    if (best < 0
                            || Math.abs(alpha[j]) > Math.abs(alpha[best])
                            || Math.abs(alpha[j]) == Math.abs(alpha[best]) && j < best) {
                        best = j;
                    }
                } else {
                    candidates[kept++] = j;
                }
            }
            if (kept == 0 || !(passed < left)) {
                return best;
            }
            left -= passed;
            count = kept;
        }
        return -1;
    }

    private void pivot(int row, int entering, boolean above, double exact) {
        int gone = head[row];
        double step = reduced[entering] / exact;
        for (int k = 0; k < touches; k++) {
            reduced[touched[k]] -= step * alpha[touched[k]];
        }
        reduced[entering] = 0;
        reduced[gone] = -step;
        // A sign that is wrong by more than nothing: the other bound if there is one, else the cost gives way.
        Arrays.fill(flips, 0);
        boolean any = false;
        for (int k = 0; k < touches; k++) {
            int j = touched[k];
            if (j == entering || lower[j] == upper[j]) {
                continue;
            }
            if (at[j] == LOWER && reduced[j] < -DUAL_FEASIBLE || at[j] == UPPER && reduced[j] > DUAL_FEASIBLE) {
                if (Double.isFinite(lower[j]) && Double.isFinite(upper[j])) {
                    double to = at[j] == LOWER ? upper[j] : lower[j];
                    columns.add(to - x[j], j, flips);
                    x[j] = to;
                    at[j] = at[j] == LOWER ? UPPER : LOWER;
                    any = true;
                } else {
                    shift(j);
                }
            } else if (at[j] == FREE && Math.abs(reduced[j]) > DUAL_FEASIBLE) {
                shift(j);
            }
        }
        boolean wrong = above ? reduced[gone] > 0 : reduced[gone] < 0;
        if (wrong) {
            shift(gone);
        }
        if (any) {
            factor.forward(flips);
            for (int i = 0; i < rows; i++) {
                x[head[i]] -= flips[i];
            }
        }
        double bound = above ? upper[gone] : lower[gone];
        double length = (x[gone] - bound) / exact;
        for (int i = 0; i < rows; i++) {
            if (column[i] != 0) {
                x[head[i]] -= length * column[i];
            }
        }
        x[entering] += length;
        x[gone] = bound;
        System.arraycopy(rho, 0, tau, 0, rows);
        factor.forward(tau);
        double w = weight[gone];
        for (int i = 0; i < rows; i++) {
            if (i != row && column[i] != 0) {
                double share = column[i] / exact;
                int j = head[i];
                weight[j] = held(weight[j] - 2 * share * tau[i] + share * share * w);
            }
        }
        weight[entering] = held(w / (exact * exact));
        steps += 4L * rows + touches;
        factor.update(column, row);
        head[row] = entering;
        at[entering] = BASIC;
        at[gone] = above ? UPPER : LOWER;
        if (lower[gone] == upper[gone]) {
            at[gone] = LOWER;
        }
    }

    /** A weight that any comparison can be made with, whatever came of rounding errors. */
    private static double held(double weight) {
        return weight > LEAST_WEIGHT ? Math.min(weight, MOST_WEIGHT) : LEAST_WEIGHT;
    }

    /** Costs of the columns at a bound a little farther from 0, each by its own: ends a walk in circles. */
    private void perturb() {
        for (int j = 0; j < all; j++) {
            if (at[j] != BASIC && at[j] != FREE && lower[j] != upper[j]) {
                double by = 1e-6 * (1 + Math.abs(shifted[j])) * (0.5 + (j * GOLDEN) % 1);
                shifted[j] += at[j] == LOWER ? by : -by;
                reduced[j] += at[j] == LOWER ? by : -by;
                moved = true;
            }
        }
    }

    /** The primal simplex method from values within their bounds, with the costs as they are. */
    private Status primal(long end) {
        unshift();
        if (factor.grown()) {
            refactor();
            values();
        }
        int still = 0;
        int failures = 0;
        while (true) {
            reducedCosts();
            int entering = entering(still > STALLED);
            if (entering < 0) {
                return Status.OPTIMAL;
            }
            if (iterations >= end) {
                return Status.STOPPED;
            }
            iterations++;
            Arrays.fill(column, 0);
            columns.add(1, entering, column);
            factor.forward(column);
            double direction = reduced[entering] < 0 ? 1 : -1;
            int row = blocking(direction);
            double range = upper[entering] - lower[entering];
            double length = row < 0 ? Double.POSITIVE_INFINITY : room(row, direction);
            if (range <= length) {
                if (Double.isInfinite(range)) {
                    return Status.UNBOUNDED;
                }
                move(entering, direction * range);
                at[entering] = at[entering] == LOWER ? UPPER : LOWER;
                x[entering] = at[entering] == LOWER ? lower[entering] : upper[entering];
                still = 0;
                continue;
            }
            if (Math.abs(column[row]) < SMALLEST_PIVOT && factor.updates() > 0 && failures++ < ALTERNATIONS) {
                refactor();
                values();
                continue;
            }
            still = length > FEASIBLE ? 0 : still + 1;
            int gone = head[row];
            boolean falls = direction * column[row] > 0;
            move(entering, direction * length);
            x[gone] = falls ? lower[gone] : upper[gone];
            factor.update(column, row);
            head[row] = entering;
            at[entering] = BASIC;
            at[gone] = falls ? LOWER : UPPER;
            weight[entering] = 1;
            if (factor.grown()) {
                refactor();
                values();
            }
        }
    }

    /** The column that gains most, or the first that gains where nothing has moved for long (Bland's rule). */
    private int entering(boolean first) {
        int best = -1;
        double most = DUAL_FEASIBLE;
        for (int j = 0; j < all; j++) {
            if (at[j] == BASIC || lower[j] == upper[j]) {
                continue;
            }
            double gain = at[j] == LOWER ? -reduced[j] : at[j] == UPPER ? reduced[j] : Math.abs(reduced[j]);
            if (gain > most) {
                if (first) {
                    return j;
                }
                most = gain;
                best = j;
            }
        }
        return best;
    }

    /** The row that stops the entering column: of those that do so within a tolerance, that with the largest pivot. */
    private int blocking(double direction) {
        double limit = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows; i++) {
            double speed = direction * column[i];
            if (Math.abs(speed) > SMALLEST_PIVOT) {
                double bound = speed > 0 ? x[head[i]] - lower[head[i]] : upper[head[i]] - x[head[i]];
                limit = Math.min(limit, (Math.max(0, bound) + tolerance(head[i])) / Math.abs(speed));
            }
        }
        int best = -1;
        for (int i = 0; i < rows && limit < Double.POSITIVE_INFINITY; i++) {
            if (Math.abs(column[i]) > SMALLEST_PIVOT
                    && room(i, direction) <= limit
                    && (best < 0 || Math.abs(column[i]) > Math.abs(column[best]))) {
                best = i;
            }
        }
        steps += 2L * rows;
        return best;
    }

    private double room(int row, double direction) {
        double speed = direction * column[row];
        int j = head[row];
        return Math.max(0, speed > 0 ? x[j] - lower[j] : upper[j] - x[j]) / Math.abs(speed);
    }

    private void move(int entering, double by) {
        x[entering] += by;
        for (int i = 0; i < rows; i++) {
            if (column[i] != 0) {
                x[head[i]] -= by * column[i];
            }
        }
    }
}
