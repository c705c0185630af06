package io.github.forceplan.forecast.recording.learning;

import org.jspecify.annotations.Nullable;

/**
 * What the Kalman filter of {@link UnderlyingCrime} does to any series seen in the same quarters: gains and variances
 * follow from the model and from which quarters are seen, not from the counts. One set serves any number of series.
 *
 * <p>States: level, slope, three seasons (the fourth is minus their sum). Missing observations are passed over.
 */
final class FilterGains {

    static final int STATES = 5;
    static final int LEVEL = 0;
    static final int SLOPE = 1;

    /** Stands for an unknown starting level; logarithms of counts are below 20. */
    private static final double DIFFUSE = 1e6;

    private final UnderlyingCrime model;
    private final int quarter;
    private final double[] logs;
    private final boolean[] seen;
    private final double[] gain;
    private final double[] variance;
    private final double[][] covariance = new double[STATES][STATES];
    private double logDeterminant;
    private int observed;

    /**
     * @param model of the group
     * @param series whose quarters are seen
     */
    FilterGains(UnderlyingCrime model, Observations series) {
        this.model = model;
        quarter = series.quarter();
        logs = series.logs();
        int count = logs.length;
        seen = new boolean[count];
        gain = new double[count * STATES];
        variance = new double[count];
        start();
        double noise = noise(model, series.meanCount());
        double[] z = new double[STATES];
        double[] now = new double[STATES];
        for (int t = 0; t < count; t++) {
            load(z, season(t));
            for (int i = 0; i < STATES; i++) {
                now[i] = dot(covariance[i], z);
            }
            variance[t] = noise + series.added()[t] + dot(z, now);
            System.arraycopy(now, 0, gain, t * STATES, STATES);
            seen[t] = !Double.isNaN(logs[t]);
            if (seen[t]) {
                for (int i = 0; i < STATES; i++) {
                    for (int j = 0; j < STATES; j++) {
                        covariance[i][j] -= now[i] * now[j] / variance[t];
                    }
                }
                observed++;
                logDeterminant += observed == 1 ? 0 : StrictMath.log(variance[t]);
            }
            predict();
        }
    }

    /** Variance of the observation around level and season, before the series' own scale. */
    static double noise(UnderlyingCrime model, double meanCount) {
        return model.noiseDeviation() * model.noiseDeviation() + 1 / meanCount;
    }

    /** The observation's loadings on the states in a quarter of the financial year. */
    static void load(double[] z, int quarter) {
        z[LEVEL] = 1;
        z[SLOPE] = 0;
        for (int s = 0; s < 3; s++) {
            z[2 + s] = quarter == 3 ? -1 : s == quarter ? 1 : 0;
        }
    }

    int count() {
        return variance.length;
    }

    /** Whether a quarter is seen. */
    boolean seen(int t) {
        return seen[t];
    }

    /** Quarter of the financial year, 0 to 3. */
    int season(int t) {
        return (quarter + t) % 4;
    }

    /** Variance of an observation ahead of it, before the series' own scale. */
    double variance(int t) {
        return variance[t];
    }

    /** Covariance of the predicted states after the last quarter, before the series' own scale. */
    double[][] covariance() {
        return covariance;
    }

    /** How many quarters are seen. */
    int observed() {
        return observed;
    }

    /** Sum of the logarithms of the variances of all seen quarters but the first. */
    double logDeterminant() {
        return logDeterminant;
    }

    /**
     * Runs over the series less the pooled seasons and, if given, less a logarithm.
     *
     * @param less a quarter each, or more; null for nothing
     * @param state left as predicted after the last quarter
     * @param ahead expected values, to be filled
     * @param innovation to be filled for the quarters seen
     */
    void runSeries(double @Nullable [] less, double[] state, double[] ahead, double[] innovation) {
        for (int t = 0; t < innovation.length; t++) {
            double log = less == null ? logs[t] : logs[t] - less[t];
            innovation[t] = log - model.season(season(t));
        }
        run(state, ahead, innovation);
    }

    /** Runs over values of any kind; {@code innovation} holds them and is left as what was not expected of them. */
    void run(double[] state, double[] ahead, double[] innovation) {
        double damping = model.damping();
        double level = 0;
        double slope = 0;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        for (int t = 0; t < innovation.length; t++) {
            double expected = switch (season(t)) {
                case 0 -> level + s0;
                case 1 -> level + s1;
                case 2 -> level + s2;
                default -> level - s0 - s1 - s2;
            };
            ahead[t] = expected;
            if (seen[t]) {
                innovation[t] -= expected;
                double step = innovation[t] / variance[t];
                int at = t * STATES;
                level += gain[at] * step;
                slope += gain[at + 1] * step;
                s0 += gain[at + 2] * step;
                s1 += gain[at + 3] * step;
                s2 += gain[at + 4] * step;
            }
            level += slope;
            slope *= damping;
        }
        state[LEVEL] = level;
        state[SLOPE] = slope;
        state[2] = s0;
        state[3] = s1;
        state[4] = s2;
    }

    private void start() {
        double slope = model.slopeDeviation() * model.slopeDeviation();
        double season = model.seasonDeviation() * model.seasonDeviation();
        covariance[LEVEL][LEVEL] = DIFFUSE;
        covariance[SLOPE][SLOPE] = slope / (1 - model.damping() * model.damping());
        for (int i = 2; i < STATES; i++) {
            for (int j = 2; j < STATES; j++) {
                // Four departures with sum zero and equal variance have correlation −1/3.
                covariance[i][j] = i == j ? season : -season / 3;
            }
        }
    }

    private void predict() {
        double damping = model.damping();
        for (double[] row : covariance) {
            row[LEVEL] += row[SLOPE];
            row[SLOPE] *= damping;
        }
        for (int j = 0; j < STATES; j++) {
            covariance[LEVEL][j] += covariance[SLOPE][j];
            covariance[SLOPE][j] *= damping;
        }
        covariance[LEVEL][LEVEL] += model.levelDeviation() * model.levelDeviation();
        covariance[SLOPE][SLOPE] += model.slopeDeviation() * model.slopeDeviation();
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < STATES; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
