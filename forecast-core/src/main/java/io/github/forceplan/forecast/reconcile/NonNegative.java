package io.github.forceplan.forecast.reconcile;

import java.util.Arrays;

/**
 * Least-squares reconciliation with no node below zero: the least (b − b̃)′ H⁻¹ (b − b̃) over b ≥ 0, with b̃ the
 * reconciled bottoms and H their covariance; Wickramasuriya, Turlach and Hyndman (2020), "Optimal non-negative forecast
 * reconciliation", Statistics and Computing 30, eq. 5. With multipliers λ of the bounds it is the dual
 *
 * <pre>
 * least ½ λ′ H λ + b̃′ λ over λ ≥ 0,   b = b̃ + H λ,
 * </pre>
 *
 * which is solved by the active sets of Lawson and Hanson (1974, <i>Solving Least Squares Problems</i>, chapter 23): they
 * are as small as the number of bottoms at zero.
 *
 * <p><b>It ends.</b> Each outer step adds one bound, and each inner step of it takes out one or more, so that there are
 * fewer inner steps than bounds. An outer step ends at the minimum over its set's subspace, strictly below that of the
 * step before (the bound added had a descent direction, its b being negative); so no set comes twice and, sets being
 * finite in number, the search ends (Lawson and Hanson, theorem 23.16). That argument gives only 2ⁿ; besides, rounding
 * may break it. So outer steps are limited to 3 n (their own limit) with n bottoms; if that is ever reached, the negative
 * bottoms are set to zero and the totals summed, which is non-negative, adds up, and is marked as not optimal.
 */
public final class NonNegative implements Reconciliation {

    /** Below this share of a bottom's standard deviation, or of its size, a negative value is rounding. */
    private static final double TOLERANCE = 1e-11;

    private static final double SINGULAR = 1e-12;

    private final LeastSquares base;
    private final double[][] h;

    NonNegative(LeastSquares base) {
        this.base = base;
        this.h = base.bottomCovariance();
    }

    /**
     * What came of one reconciliation.
     *
     * @param values of all nodes, none negative
     * @param heldAtZero places, among the bottoms, of those that a bound holds at zero
     * @param steps outer steps taken
     * @param optimal whether the minimum was reached
     */
    public record Solution(double[] values, int[] heldAtZero, int steps, boolean optimal) {

        public Solution {
            values = values.clone();
            heldAtZero = heldAtZero.clone();
        }

        @Override
        public double[] values() {
            return values.clone();
        }

        @Override
        public int[] heldAtZero() {
            return heldAtZero.clone();
        }
    }

    @Override
    public Hierarchy hierarchy() {
        return base.hierarchy();
    }

    /** The most outer steps that one reconciliation takes. */
    public int mostSteps() {
        return 3 * h.length;
    }

    @Override
    public double[] reconcile(double[] forecasts) {
        return solve(forecasts).values;
    }

    /** The same with how it went. */
    public Solution solve(double[] forecasts) {
        double[] start = base.bottoms(forecasts);
        Active active = new Active(start);
        int steps = 0;
        int next = active.mostNegative();
        while (next >= 0 && steps < mostSteps()) {
            active.add(next);
            steps++;
            next = active.mostNegative();
        }
        double[] bottoms = active.b;
        for (int j : active.places()) {
            bottoms[j] = 0;
        }
        for (int j = 0; j < bottoms.length; j++) {
            bottoms[j] = Math.max(0, bottoms[j]);
        }
        return new Solution(hierarchy().sum(bottoms), active.places(), steps, next < 0 && active.exact);
    }

    /** The bounds that hold, with their multipliers. */
    private final class Active {

        private final double[] start;
        private final double[] tolerances;
        private final double[] lambda;
        private int[] set = new int[0];
        private double[] b;
        private boolean exact = true;

        Active(double[] start) {
            this.start = start;
            this.b = start.clone();
            this.lambda = new double[start.length];
            this.tolerances = new double[start.length];
            for (int j = 0; j < start.length; j++) {
                tolerances[j] = TOLERANCE * (Math.abs(start[j]) + Math.sqrt(Math.max(0, h[j][j])));
            }
        }

        int[] places() {
            int[] places = set.clone();
            Arrays.sort(places);
            return places;
        }

        /** The bound broken by most standard deviations; −1 if none is that could be kept. */
        int mostNegative() {
            int found = -1;
            double most = 0;
            for (int j = 0; j < b.length; j++) {
                if (b[j] < -tolerances[j] && lambda[j] == 0) {
                    if (!(h[j][j] > 0)) {
                        exact = false; // its forecast is certain and negative: only setting it to zero helps
                        continue;
                    }
                    double depth = -b[j] / Math.sqrt(h[j][j]);
                    if (depth > most) {
                        most = depth;
                        found = j;
                    }
                }
            }
            return found;
        }

        void add(int bound) {
            set = Arrays.copyOf(set, set.length + 1);
            set[set.length - 1] = bound;
            while (set.length > 0) {
                double[] wanted = multipliers();
                double along = 1;
                for (int i = 0; i < set.length; i++) {
                    if (wanted[i] <= 0) {
                        along = Math.min(along, ratio(lambda[set[i]], wanted[i]));
                    }
                }
                int kept = 0;
                int[] left = new int[set.length];
                for (int i = 0; i < set.length; i++) {
                    int j = set[i];
                    boolean leaves = wanted[i] <= 0 && ratio(lambda[j], wanted[i]) <= along;
                    lambda[j] = leaves ? 0 : lambda[j] + along * (wanted[i] - lambda[j]);
                    if (!leaves) {
                        left[kept++] = j;
                    }
                }
                boolean all = kept == set.length;
                set = Arrays.copyOf(left, kept);
                if (all) {
                    break;
                }
            }
            move();
        }

        /** How far from the old towards the wanted multiplier zero lies. */
        private double ratio(double old, double wanted) {
            return old == 0 ? 0 : old / (old - wanted);
        }

        private void move() {
            for (int i = 0; i < b.length; i++) {
                double value = start[i];
                for (int j : set) {
                    value += h[i][j] * lambda[j];
                }
                b[i] = value;
            }
        }

        /** Those that bring every bottom of the set to zero: H λ = −b̃ by Cholesky, of unit diagonal. */
        private double[] multipliers() {
            int n = set.length;
            double[][] root = new double[n][n];
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                double scale = Math.sqrt(h[set[i]][set[i]]);
                for (int j = 0; j <= i; j++) {
                    double sum = h[set[i]][set[j]] / (scale * Math.sqrt(h[set[j]][set[j]]));
                    for (int k = 0; k < j; k++) {
                        sum -= root[i][k] * root[j][k];
                    }
                    // a bottom tied to others of the set moves with them: its own multiplier is as good as free
                    root[i][j] = i == j ? Math.sqrt(Math.max(sum, SINGULAR)) : sum / root[j][j];
                }
                double value = -start[set[i]] / scale;
                for (int k = 0; k < i; k++) {
                    value -= root[i][k] * x[k];
                }
                x[i] = value / root[i][i];
            }
            for (int i = n - 1; i >= 0; i--) {
                for (int k = i + 1; k < n; k++) {
                    x[i] -= root[k][i] * x[k];
                }
                x[i] /= root[i][i];
            }
            for (int i = 0; i < n; i++) {
                x[i] /= Math.sqrt(h[set[i]][set[i]]);
            }
            return x;
        }
    }
}
