package io.github.forceplan.forecast.stationarity;

/** A test of whether a series needs a difference. Its p-value is interpolated in a table and kept within it. */
public enum UnitRootTest {
    /** Kwiatkowski, Phillips, Schmidt and Shin (1992): stationary unless shown otherwise. */
    KPSS {
        @Override
        TestResult test(double[] x, boolean trend) {
            return Kpss.test(x, trend);
        }

        @Override
        boolean asksForDifference(double pValue, double alpha) {
            return pValue < alpha;
        }
    },
    /** Augmented Dickey and Fuller (1979), one lag: a unit root unless shown otherwise. */
    ADF {
        @Override
        TestResult test(double[] x, boolean trend) {
            return DickeyFuller.test(x, trend);
        }

        @Override
        boolean asksForDifference(double pValue, double alpha) {
            return pValue > alpha;
        }
    },
    /** Phillips and Perron (1988), Z-tau: a unit root unless shown otherwise. */
    PP {
        @Override
        TestResult test(double[] x, boolean trend) {
            return PhillipsPerron.test(x, trend);
        }

        @Override
        boolean asksForDifference(double pValue, double alpha) {
            return pValue > alpha;
        }
    };

    /**
     * Runs the test.
     *
     * @param x observations without gaps
     * @param trend whether the alternative is a trend rather than a level
     * @return statistic and p-value, {@code NaN} where the series is too short
     */
    abstract TestResult test(double[] x, boolean trend);

    abstract boolean asksForDifference(double pValue, double alpha);
}
