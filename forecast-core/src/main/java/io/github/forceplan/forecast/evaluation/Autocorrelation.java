package io.github.forceplan.forecast.evaluation;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** What residuals still tell about each other. */
public final class Autocorrelation {

    private Autocorrelation() {}

    /**
     * Sample autocorrelations at lags 0 to {@code lags}; Box, Jenkins, Reinsel and Ljung (2015), eq. 2.1.13. All 0 but
     * the first for a constant series. With missing values each covariance is over the pairs that are there (as in R).
     */
    public static double[] acf(double[] values, int lags) {
        if (lags < 0 || lags >= values.length) {
            throw new IllegalArgumentException(
                    "The lag (" + lags + ") must be from 0 to " + (values.length - 1) + ", below the series' length.");
        }
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        double mean = sum / count;
        double[] acf = new double[lags + 1];
        for (int lag = 0; lag <= lags; lag++) {
            double covariance = 0;
            int pairs = 0;
            for (int t = lag; t < values.length; t++) {
                double product = (values[t] - mean) * (values[t - lag] - mean);
                if (!Double.isNaN(product)) {
                    covariance += product;
                    pairs++;
                }
            }
            acf[lag] = covariance / (pairs + lag);
        }
        double variance = acf[0];
        for (int lag = 0; lag <= lags; lag++) {
            acf[lag] = lag == 0 ? 1 : variance == 0 ? 0 : acf[lag] / variance;
        }
        return acf;
    }

    /**
     * Portmanteau test of no autocorrelation.
     *
     * @param statistic Q
     * @param degreesOfFreedom lags less estimated parameters
     * @param pValue small if the residuals are not white noise
     */
    public record LjungBox(double statistic, int degreesOfFreedom, double pValue) {}

    /**
     * Ljung and Box (1978), "On a measure of lack of fit in time series models", Biometrika 65.
     *
     * @param lags 1 or more
     * @param parameters that were estimated from the same series, fewer than lags
     */
    public static LjungBox ljungBox(double[] residuals, int lags, int parameters) {
        if (parameters < 0 || parameters >= lags) {
            throw new IllegalArgumentException("The lags (" + lags + ") must be more than the estimated parameters ("
                    + parameters + "), which must not be negative.");
        }
        double[] acf = acf(residuals, lags);
        int n = 0;
        for (double residual : residuals) {
            n += !Double.isNaN(residual) ? 1 : 0;
        }
        double statistic = 0;
        for (int lag = 1; lag <= lags; lag++) {
            statistic += acf[lag] * acf[lag] / (n - lag);
        }
        statistic *= (double) n * (n + 2);
        int degrees = lags - parameters;
        double p = 1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(statistic);
        return new LjungBox(statistic, degrees, p);
    }
}
