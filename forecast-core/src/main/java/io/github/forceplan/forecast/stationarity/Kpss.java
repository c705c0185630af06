package io.github.forceplan.forecast.stationarity;

/**
 * Kwiatkowski, Phillips, Schmidt and Shin (1992), Journal of Econometrics 54, eq. 13: partial sums of residuals against
 * their long-run variance with a Bartlett window of 3√n/13 lags (as {@code forecast::ndiffs}); critical values of their
 * table 1.
 */
final class Kpss {

    private static final double[] PROBABILITIES = {0.1, 0.05, 0.025, 0.01};
    private static final double[] LEVEL = {0.347, 0.463, 0.574, 0.739};
    private static final double[] TREND = {0.119, 0.146, 0.176, 0.216};

    private Kpss() {}

    static TestResult test(double[] x, boolean trend) {
        int n = x.length;
        double[] e = residuals(x, trend);
        double partial = 0;
        double numerator = 0;
        for (double v : e) {
            partial += v;
            numerator += partial * partial;
        }
        double denominator = LongRunVariance.bartlett(e, (int) (3 * Math.sqrt(n) / 13), n);
        return TestResult.interpolated(numerator / n / n / denominator, trend ? TREND : LEVEL, PROBABILITIES);
    }

    private static double[] residuals(double[] x, boolean trend) {
        int n = x.length;
        double mean = 0;
        double slope = 0;
        for (double v : x) {
            mean += v / n;
        }
        double middle = (n - 1) / 2.0;
        if (trend) {
            double squares = 0;
            for (int t = 0; t < n; t++) {
                slope += (t - middle) * (x[t] - mean);
                squares += (t - middle) * (t - middle);
            }
            slope /= squares;
        }
        double[] e = new double[n];
        for (int t = 0; t < n; t++) {
            e[t] = x[t] - mean - slope * (t - middle);
        }
        return e;
    }
}
