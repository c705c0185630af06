package io.github.forceplan.forecast.stationarity;

/** The long-run variance of residuals by Newey and West (1987), Econometrica 55(3), with a Bartlett window. */
final class LongRunVariance {

    private LongRunVariance() {}

    /** @param n divisor of the sums */
    static double bartlett(double[] e, int lags, int n) {
        double sum = 0;
        for (int lag = 0; lag <= lags && lag < e.length; lag++) {
            double products = 0;
            for (int t = lag; t < e.length; t++) {
                products += e[t] * e[t - lag];
            }
            sum += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * products;
        }
        return sum / n;
    }
}
