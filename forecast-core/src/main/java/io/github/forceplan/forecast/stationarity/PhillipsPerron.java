package io.github.forceplan.forecast.stationarity;

/**
 * The Z-tau test of Phillips and Perron (1988), Biometrika 75(2), with a Bartlett window of 4(n/100)^¼ lags; critical
 * values by the response surfaces of MacKinnon (1991), as R's {@code urca::ur.pp}.
 */
final class PhillipsPerron {

    private static final double[] PROBABILITIES = {0.01, 0.05, 0.1};

    private PhillipsPerron() {}

    static TestResult test(double[] x, boolean trend) {
        int n = x.length - 1;
        int width = trend ? 3 : 2;
        if (n <= width) {
            return new TestResult(Double.NaN, Double.NaN);
        }
        double[] y = new double[n];
        double[][] design = new double[n][width];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            y[i] = x[i + 1];
            mean += y[i] / n;
            design[i][0] = 1;
            design[i][1] = x[i];
            if (trend) {
                design[i][2] = i + 1 - n / 2.0;
            }
        }
        LeastSquares regression = LeastSquares.of(design, y);
        double[] e = regression.residuals();
        double shortRun = LongRunVariance.bartlett(e, 0, n);
        int lags = (int) (4 * Math.sqrt(Math.sqrt(n / 100.0)));
        double longRun = LongRunVariance.bartlett(e, lags, n);
        double lambda = 0.5 * (longRun - shortRun) / longRun;
        double spread = trend ? detrended(y) : squares(y, mean) / n / n;
        double statistic = Math.sqrt(shortRun / longRun) * regression.tStatistic(1, 1)
                - lambda * Math.sqrt(longRun) / Math.sqrt(spread);
        return TestResult.interpolated(statistic, criticalValues(n, trend), PROBABILITIES);
    }

    /** The M of Phillips and Perron's eq. 9: squares of the series about its trend, over n². */
    private static double detrended(double[] y) {
        double n = y.length;
        double sum = 0;
        double byTime = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i];
            byTime += (i + 1) * y[i];
        }
        double mean = sum / (n * Math.sqrt(n));
        double time = byTime / (n * n * Math.sqrt(n));
        return (1 - 1 / (n * n)) * squares(y, 0) / n / n
                - 12 * time * time
                + 12 * (1 + 1 / n) * time * mean
                - (4 + 6 / n + 2 / (n * n)) * mean * mean;
    }

    private static double squares(double[] y, double centre) {
        double sum = 0;
        for (double v : y) {
            sum += (v - centre) * (v - centre);
        }
        return sum;
    }

    private static double[] criticalValues(double n, boolean trend) {
        return trend
                ? new double[] {
                    -3.9638 - 8.353 / n - 47.44 / (n * n),
                    -3.4126 - 4.039 / n - 17.83 / (n * n),
                    -3.1279 - 2.418 / n - 7.58 / (n * n)
                }
                : new double[] {
                    -3.4335 - 5.999 / n - 29.25 / (n * n),
                    -2.8621 - 2.738 / n - 8.36 / (n * n),
                    -2.5671 - 1.438 / n - 4.48 / (n * n)
                };
    }
}
