package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;

/**
 * Means and variances of the future; Hyndman, Koehler, Ord and Snyder (2008), chapter 6.
 *
 * @param variances empty where no formula exists
 */
record Moments(double[] means, double[] variances) {

    private static final double[] NO_FORMULA = {};

    static Moments of(Recursion recursion, double[] state, double variance, int horizon) {
        EtsForm form = recursion.form();
        if (form.trend() == MULTIPLICATIVE || form.error() == Component.ADDITIVE && form.season() == MULTIPLICATIVE) {
            return new Moments(path(recursion, state, horizon), NO_FORMULA);
        }
        if (form.season() == MULTIPLICATIVE) {
            return multiplicativeSeason(recursion, state, variance, horizon);
        }
        return linear(recursion, state, variance, horizon);
    }

    /** The path without errors. */
    static double[] path(Recursion recursion, double[] state, int horizon) {
        double[] at = state.clone();
        double[] means = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] = recursion.forecast(at);
            recursion.advance(at, 0);
        }
        return means;
    }

    /** Classes 1 (section 6.1, additive errors) and 2 (section 6.2, multiplicative ones). */
    private static Moments linear(Recursion recursion, double[] state, double variance, int horizon) {
        double[] means = path(recursion, state, horizon);
        double[] weights = new double[horizon];
        double damping = 0;
        double power = 1;
        for (int j = 1; j < horizon; j++) {
            power *= recursion.phi();
            damping += power;
            weights[j] = recursion.alpha()
                    + recursion.beta() * damping
                    + (j % recursion.period() == 0 ? recursion.gamma() : 0);
        }
        double[] variances = new double[horizon];
        if (recursion.form().error() == Component.ADDITIVE) {
            double sum = 1;
            for (int h = 0; h < horizon; h++) {
                sum += h == 0 ? 0 : weights[h] * weights[h];
                variances[h] = variance * sum;
            }
            return new Moments(means, variances);
        }
        double[] squares = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double sum = 0;
            for (int j = 1; j <= h; j++) {
                sum += weights[j] * weights[j] * squares[h - j];
            }
            squares[h] = means[h] * means[h] + variance * sum;
            variances[h] = (1 + variance) * squares[h] - means[h] * means[h];
        }
        return new Moments(means, variances);
    }

    /**
     * Class 3 (section 6.3). The season of step h is its known index times (1 + γε) for each earlier step of the same
     * season, so that first and second moments of level and trend, weighted with these factors, give those of the step;
     * exact for normal errors, and much shorter than the book's Kronecker products.
     */
    private static Moments multiplicativeSeason(Recursion recursion, double[] state, double variance, int horizon) {
        int m = recursion.period();
        double[] means = new double[horizon];
        double[] variances = new double[horizon];
        Weighted plain = new Weighted(recursion, state, variance);
        for (int h = 0; h < horizon; h++) {
            Weighted at = plain;
            if (h >= m) {
                at = new Weighted(recursion, state, variance);
                for (int i = 0; i < h; i++) {
                    at.step((h - i) % m == 0);
                }
            }
            double index = state[state.length - 1 - h % m];
            means[h] = index * at.mean();
            variances[h] = index * index * (1 + variance) * at.square() - means[h] * means[h];
            plain.step(false);
        }
        return new Moments(means, variances);
    }

    /** Moments of level and trend under multiplicative errors, weighted with seasonal factors. */
    private static final class Weighted {

        private final double alpha;
        private final double beta;
        private final double gamma;
        private final double phi;
        private final double variance;
        private double l;
        private double b;
        private double ll;
        private double lb;
        private double bb;

        Weighted(Recursion recursion, double[] state, double variance) {
            alpha = recursion.alpha();
            beta = recursion.beta();
            gamma = recursion.gamma();
            phi = recursion.phi();
            this.variance = variance;
            l = state[0];
            b = recursion.form().hasTrend() ? state[1] : 0;
            ll = l * l;
            lb = l * b;
            bb = b * b;
        }

        double mean() {
            return l + phi * b;
        }

        double square() {
            return ll + 2 * phi * lb + phi * phi * bb;
        }

        /** One period on; with the factor 1 + γε (squared for second moments) if it shares the step's season. */
        void step(boolean weighted) {
            double g = weighted ? gamma : 0;
            double q = mean();
            double qq = square();
            double bq = phi * (lb + phi * bb);
            double own = 1 + g * g * variance;
            double cross = 2 * g * variance;
            double both = variance * (1 + 3 * g * g * variance);
            ll = own * qq + 2 * cross * alpha * qq + both * alpha * alpha * qq;
            lb = own * bq + cross * (beta * qq + alpha * bq) + both * alpha * beta * qq;
            bb = own * phi * phi * bb + 2 * cross * beta * bq + both * beta * beta * qq;
            l = q + g * variance * alpha * q;
            b = phi * b + g * variance * beta * q;
        }
    }
}
