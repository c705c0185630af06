package io.github.forceplan.forecast.stationarity;

import io.github.forceplan.forecast.decompose.Mstl;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;

/** How many differences a series needs. */
public final class Differencing {

    /** A season stronger than this is differenced: {@code forecast::nsdiffs}, chosen by its authors on the M3 series. */
    private static final double STRONG_SEASON = 0.64;

    private static final double SAME = 1.5e-8;
    private static final double ROUNDING = 1e-13;

    private Differencing() {}

    /**
     * Ordinary differences, one at a time until the test is content; as {@code forecast::ndiffs} with a level as
     * alternative.
     *
     * @param x observations; missing ones are left out
     * @param alpha level of the test, 0.01 to 0.1
     * @param most differences at most
     */
    public static int ordinary(double[] x, UnitRootTest test, double alpha, int most) {
        if (!(alpha >= 0.01 && alpha <= 0.1)) {
            throw new IllegalArgumentException(
                    "The level (" + alpha + ") of a unit-root test must lie between 0.01 and 0.1. Use 0.05.");
        }
        double[] w = Arrays.stream(x).filter(v -> !Double.isNaN(v)).toArray();
        double largest = largest(w);
        int d = 0;
        while (d < most && !isConstant(w, largest)) {
            double p = test.test(w, false).pValue();
            if (Double.isNaN(p)) {
                return Math.max(d - 1, 0);
            }
            if (!test.asksForDifference(p, alpha)) {
                return d;
            }
            d++;
            w = difference(w, 1);
        }
        return d;
    }

    /** Ordinary differences by R's defaults: KPSS at 5 %, two at most. */
    public static int ordinary(double[] x) {
        return ordinary(x, UnitRootTest.KPSS, 0.05, 2);
    }

    /**
     * Seasonal differences: one for as long as the season's strength (Wang, Smith and Hyndman 2006) exceeds 0.64; as
     * {@code forecast::nsdiffs}. None if the series is not seasonal or holds no more than two cycles.
     *
     * @param most differences at most
     */
    public static int seasonal(TimeSeries series, int most) {
        int period = series.season();
        TimeSeries w = series;
        double largest = largest(series.toArray());
        int d = 0;
        while (d < most && period > 1 && w.size() > 2 * period && !isConstant(w.toArray(), largest)) {
            double[] strengths = Mstl.seasonalStrengths(w);
            if (strengths.length == 0 || !(strengths[0] > STRONG_SEASON)) {
                return d;
            }
            d++;
            w = TimeSeries.of(w.name(), w.start().plus(period), difference(w.toArray(), period))
                    .withSeasonalPeriods(series.seasonalPeriods());
        }
        return d;
    }

    /** Whether what is observed does not vary, but for rounding. */
    public static boolean isConstant(double[] x) {
        return isConstant(x, largest(x));
    }

    /** The same of a differenced series, of which the original's largest value tells what is rounding. */
    public static boolean isConstant(double[] x, double largest) {
        double first = Double.NaN;
        double deviations = 0;
        double sizes = 0;
        int count = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                if (Double.isNaN(first)) {
                    first = v;
                }
                if (v != first) {
                    deviations += Math.abs(v - first);
                    sizes += Math.abs(v);
                    count++;
                }
            }
        }
        return deviations <= SAME * sizes || deviations <= ROUNDING * largest * count;
    }

    /** x(t + lag) − x(t); missing where either is. */
    static double[] difference(double[] x, int lag) {
        double[] w = new double[Math.max(x.length - lag, 0)];
        for (int t = 0; t < w.length; t++) {
            w[t] = x[t + lag] - x[t];
        }
        return w;
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Double.isNaN(v) ? 0 : Math.abs(v));
        }
        return largest;
    }
}
