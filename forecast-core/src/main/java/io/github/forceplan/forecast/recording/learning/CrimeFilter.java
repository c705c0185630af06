package io.github.forceplan.forecast.recording.learning;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Kalman filter of {@link UnderlyingCrime} on one series and, with the same gains, on any number of regressors: the
 * likelihood of every coefficient of every regressor follows from the sums of products of the innovations (de Jong 1991,
 * "The diffuse Kalman filter", Annals of Statistics 19; Durbin and Koopman 2012, section 6.2.3).
 *
 * <p>Column 0 is the series less the pooled seasons. Missing observations are passed over in every column. Not for
 * several threads: {@link #refilter} overwrites what the series says.
 */
final class CrimeFilter {

    private final UnderlyingCrime model;
    private final FilterGains gains;
    private final double[][] states;
    private final double[] ahead;
    private final double[][] innovation;
    private final double[] bySeries;
    private final double[] bySelf;
    private double squares;

    /**
     * @param model of the group
     * @param seen the series
     * @param regressors [column][time], of the length of the series
     */
    CrimeFilter(UnderlyingCrime model, Observations seen, double[]... regressors) {
        this.model = model;
        gains = new FilterGains(model, seen);
        int columns = regressors.length + 1;
        states = new double[columns][FilterGains.STATES];
        ahead = new double[gains.count()];
        innovation = new double[columns][gains.count()];
        bySeries = new double[columns];
        bySelf = new double[columns];
        double[] unused = new double[gains.count()];
        for (int c = 1; c < columns; c++) {
            System.arraycopy(regressors[c - 1], 0, innovation[c], 0, gains.count());
            gains.run(states[c], unused, innovation[c]);
        }
        refilter(null);
    }

    /**
     * Filters the series again.
     *
     * @param less what is taken off its logarithms, a quarter each or more; null for nothing
     */
    void refilter(double @Nullable [] less) {
        gains.runSeries(less, states[0], ahead, innovation[0]);
        squares = 0;
        Arrays.fill(bySeries, 0);
        Arrays.fill(bySelf, 0);
        boolean first = true;
        for (int t = 0; t < ahead.length; t++) {
            if (gains.seen(t) && !first) {
                double own = innovation[0][t];
                double f = gains.variance(t);
                squares += own * own / f;
                for (int c = 1; c < innovation.length; c++) {
                    bySeries[c] += own * innovation[c][t] / f;
                    bySelf[c] += innovation[c][t] * innovation[c][t] / f;
                }
            }
            first &= !gains.seen(t);
        }
    }

    /** Logarithm of the likelihood of the series if all variances are multiplied by {@code variance}. */
    double logLikelihood(double variance) {
        return -0.5 * gains.logDeterminant()
                - 0.5 * Math.max(0, gains.observed() - 1) * StrictMath.log(variance)
                - 0.5 * squares / variance;
    }

    /** The part of {@link #logLikelihood} that the series itself decides. */
    double fit(double variance) {
        return -0.5 * squares / variance;
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
        double[] standardised = new double[ahead.length];
        boolean first = true;
        for (int t = 0; t < standardised.length; t++) {
            boolean has = gains.seen(t) && !first;
            standardised[t] = has ? innovation[0][t] / Math.sqrt(gains.variance(t)) : Double.NaN;
            first &= !gains.seen(t);
        }
        return standardised;
    }

    /** The logarithm expected in a quarter from those before it. */
    double ahead(int t) {
        return ahead[t] + model.season(gains.season(t));
    }

    /** Its variance, before the series' own scale. */
    double aheadVariance(int t) {
        return gains.variance(t);
    }

    /** Predicted states after the last quarter: column 0 of the series, 1 + r of regressor {@code r}. */
    double[] states(int column) {
        return states[column];
    }

    /** Their covariance, before the series' own scale; the same for all columns. */
    double[][] covariance() {
        return gains.covariance();
    }
}
