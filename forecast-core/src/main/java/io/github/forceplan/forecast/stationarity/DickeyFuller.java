package io.github.forceplan.forecast.stationarity;

/**
 * The augmented Dickey-Fuller test with one lagged difference (Dickey and Fuller 1979, JASA 74(366); Said and Dickey
 * 1984); critical values of Fuller (1976), table 8.5.2, as R's {@code urca::ur.df} has them.
 */
final class DickeyFuller {

    private static final double[] PROBABILITIES = {0.01, 0.05, 0.1};
    private static final int[] SIZES = {25, 50, 100, 250, 500};
    private static final double[][] LEVEL = {
        {-3.75, -3.0, -2.63},
        {-3.58, -2.93, -2.6},
        {-3.51, -2.89, -2.58},
        {-3.46, -2.88, -2.57},
        {-3.44, -2.87, -2.57},
        {-3.43, -2.86, -2.57}
    };
    private static final double[][] TREND = {
        {-4.38, -3.6, -3.24},
        {-4.15, -3.5, -3.18},
        {-4.04, -3.45, -3.15},
        {-3.99, -3.43, -3.13},
        {-3.98, -3.42, -3.13},
        {-3.96, -3.41, -3.12}
    };

    private DickeyFuller() {}

    static TestResult test(double[] x, boolean trend) {
        int n = x.length - 1;
        int rows = n - 1;
        int width = trend ? 4 : 3;
        if (rows <= width) {
            return new TestResult(Double.NaN, Double.NaN);
        }
        double[] y = new double[rows];
        double[][] design = new double[rows][width];
        for (int i = 0; i < rows; i++) {
            int t = i + 1;
            y[i] = x[t + 1] - x[t];
            design[i][0] = 1;
            design[i][1] = x[t];
            design[i][2] = x[t] - x[t - 1];
            if (trend) {
                design[i][3] = t + 1;
            }
        }
        int row = 0;
        while (row < SIZES.length && n >= SIZES[row]) {
            row++;
        }
        double statistic = LeastSquares.of(design, y).tStatistic(1, 0);
        return TestResult.interpolated(statistic, (trend ? TREND : LEVEL)[row], PROBABILITIES);
    }
}
