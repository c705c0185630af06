package io.github.forceplan.forecast.recording.learning;

/**
 * The Kalman filter of {@link UnderlyingCrime} on one series and, with the same gains, on any number of regressors: the
 * likelihood of every coefficient of every regressor follows from the sums of products of the innovations (de Jong 1991,
 * "The diffuse Kalman filter", Annals of Statistics 19; Durbin and Koopman 2012, section 6.2.3).
 *
 * <p>Column 0 is the series less the pooled seasons. States: level, slope, three seasons (the fourth is minus their sum).
 * Missing observations are passed over in every column.
 */
final class CrimeFilter {

    static final int STATES = 5;
    static final int LEVEL = 0;
    static final int SLOPE = 1;

    /** Stands for an unknown starting level; logarithms of counts are below 20. */
    private static final double DIFFUSE = 1e6;

    private final double[][] covariance = new double[STATES][STATES];
    private final double[][] states;
    private final double[] innovation;
    private final double[] standardised;
    private final double[] ahead;
    private final double[] aheadVariance;
    private final double[] bySeries;
    private final double[] bySelf;
    private double logDeterminant;
    private double squares;
    private int observed;

    /**
     * @param model of the group
     * @param seen the series
     * @param regressors [column][time], of the length of the series
     */
    CrimeFilter(UnderlyingCrime model, Observations seen, double[]... regressors) {
        int columns = regressors.length + 1;
        int count = seen.logs().length;
        states = new double[columns][STATES];
        innovation = new double[columns];
        standardised = new double[count];
        ahead = new double[count];
        aheadVariance = new double[count];
        bySeries = new double[columns];
        bySelf = new double[columns];
        start(model);
        double noise = noise(model, seen.meanCount());
        double[] z = new double[STATES];
        double[] gain = new double[STATES];
        for (int t = 0; t < count; t++) {
            int quarter = (seen.quarter() + t) % 4;
            load(z, quarter);
            standardised[t] = Double.NaN;
            double f = noise + seen.added()[t];
            for (int i = 0; i < STATES; i++) {
                gain[i] = dot(covariance[i], z);
            }
            f += dot(z, gain);
            ahead[t] = dot(states[0], z) + model.season(quarter);
            aheadVariance[t] = f;
            if (!Double.isNaN(seen.logs()[t])) {
                for (int c = 0; c < columns; c++) {
                    double value = c == 0 ? seen.logs()[t] - model.season(quarter) : regressors[c - 1][t];
                    innovation[c] = value - dot(states[c], z);
                    double step = innovation[c] / f;
                    for (int i = 0; i < STATES; i++) {
                        states[c][i] += gain[i] * step;
                    }
                }
                for (int i = 0; i < STATES; i++) {
                    for (int j = 0; j < STATES; j++) {
                        covariance[i][j] -= gain[i] * gain[j] / f;
                    }
                }
                gather(t, f);
            }
            predict(model);
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

    /** Logarithm of the likelihood of the series if all variances are multiplied by {@code variance}. */
    double logLikelihood(double variance) {
        return -0.5 * logDeterminant
                - 0.5 * Math.max(0, observed - 1) * StrictMath.log(variance)
                - 0.5 * squares / variance;
    }

    /** Sum of products of the standardised innovations of the series and of regressor {@code r}. */
    double bySeries(int r) {
        return bySeries[r + 1];
    }

    /** Sum of squared standardised innovations of regressor {@code r}. */
    double bySelf(int r) {
        return bySelf[r + 1];
    }

    /** Standardised innovations of the series; {@code NaN} where there is none. */
    double[] standardised() {
        return standardised;
    }

    /** The logarithm expected in a quarter from those before it. */
    double ahead(int t) {
        return ahead[t];
    }

    /** Its variance, before the series' own scale. */
    double aheadVariance(int t) {
        return aheadVariance[t];
    }

    /** Predicted states after the last quarter: column 0 of the series, 1 + r of regressor {@code r}. */
    double[] states(int column) {
        return states[column];
    }

    /** Their covariance, before the series' own scale; the same for all columns. */
    double[][] covariance() {
        return covariance;
    }

    private void start(UnderlyingCrime model) {
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

    private void gather(int t, double f) {
        observed++;
        if (observed == 1) {
            return;
        }
        standardised[t] = innovation[0] / Math.sqrt(f);
        logDeterminant += StrictMath.log(f);
        squares += innovation[0] * innovation[0] / f;
        for (int c = 1; c < innovation.length; c++) {
            bySeries[c] += innovation[0] * innovation[c] / f;
            bySelf[c] += innovation[c] * innovation[c] / f;
        }
    }

    private void predict(UnderlyingCrime model) {
        double damping = model.damping();
        for (double[] a : states) {
            a[LEVEL] += a[SLOPE];
            a[SLOPE] *= damping;
        }
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
