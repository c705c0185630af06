package io.github.forceplan.forecast.decompose;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.OptionalInt;

/**
 * Seasonal-trend decomposition by loess: Cleveland, Cleveland, McRae and Terpenning (1990), Journal of Official
 * Statistics 6(1), 3–73; options and defaults of R's {@code stl}. Windows are in observations (of a cycle-subseries for
 * the season) and are taken as the next odd number from 3 on.
 *
 * @param seasonalWindow the season's span; empty for a season that is the same every year
 * @param seasonalDegree 0 or 1
 * @param trendWindow the trend's span; empty for the next odd number from 1.5 m / (1 − 1.5 / seasonal window)
 * @param trendDegree 0 or 1; also of the low-pass filter
 * @param lowPassWindow the low-pass filter's span; empty for the next odd number from the period m
 * @param robust whether outliers lose weight: 15 outer iterations of 1 inner one, against 0 of 2
 */
public record Stl(
        OptionalInt seasonalWindow,
        int seasonalDegree,
        OptionalInt trendWindow,
        int trendDegree,
        OptionalInt lowPassWindow,
        boolean robust)
        implements Decomposer {

    /** The same season every year, a loess trend, no robustness. */
    public static final Stl PERIODIC =
            new Stl(OptionalInt.empty(), 0, OptionalInt.empty(), 1, OptionalInt.empty(), false);

    public Stl {
        requireDegree("seasonal", seasonalDegree);
        requireDegree("trend", trendDegree);
        requirePositive("seasonal", seasonalWindow);
        requirePositive("trend", trendWindow);
        requirePositive("low-pass", lowPassWindow);
    }

    /** A season that changes over the years, the rest by default. */
    public static Stl withSeasonalWindow(int window) {
        return new Stl(OptionalInt.of(window), 0, OptionalInt.empty(), 1, OptionalInt.empty(), false);
    }

    /** This with robustness to outliers switched on or off. */
    public Stl robust(boolean on) {
        return new Stl(seasonalWindow, seasonalDegree, trendWindow, trendDegree, lowPassWindow, on);
    }

    /** This with another span of the trend. */
    public Stl trendWindow(int window) {
        return new Stl(seasonalWindow, seasonalDegree, OptionalInt.of(window), trendDegree, lowPassWindow, robust);
    }

    @Override
    public String name() {
        return "STL";
    }

    /** Missing observations are interpolated for the purpose ({@link Interpolation}); their remainder is missing. */
    @Override
    public Decomposition decompose(TimeSeries series) {
        int period = series.season();
        if (period < 2 || series.size() <= 2 * period || series.observed() <= period) {
            throw new UnfittableSeriesException(
                    series.name(),
                    "STL",
                    "it has " + series.observed() + " observations and a season of " + period
                            + ", and needs more than two seasons of 2 periods or more.");
        }
        StlComponents parts = split(Interpolation.fill(series.toArray(), period), period);
        return new Decomposition(
                series, Decomposition.Kind.ADDITIVE, new int[] {period}, parts.trend(), new double[][] {parts.season()
                });
    }

    /** Splits values without gaps, more than two cycles of them. */
    StlComponents split(double[] y, double length) {
        int period = (int) length; // as R: whole cycles, the broken length in the trend's window only
        int n = y.length;
        int seasonal = seasonalWindow.orElse(10 * n + 1);
        int trend = trendWindow.orElse(nextOdd(Math.ceil(1.5 * length / (1 - 1.5 / seasonal))));
        int lowPass = lowPassWindow.orElse(nextOdd(length));
        StlLoop loop = new StlLoop(
                y, period, loess(seasonal, seasonalDegree), loess(trend, trendDegree), loess(lowPass, trendDegree));
        return loop.run(robust ? 1 : 2, robust ? 15 : 0, seasonalWindow.isEmpty());
    }

    private static Loess loess(int window, int degree) {
        int odd = Math.max(3, window);
        return new Loess(odd % 2 == 0 ? odd + 1 : odd, degree, (window + 9) / 10);
    }

    private static int nextOdd(double x) {
        int whole = (int) Math.rint(x);
        return whole % 2 == 0 ? whole + 1 : whole;
    }

    private static void requireDegree(String part, int degree) {
        if (degree < 0 || degree > 1) {
            throw new IllegalArgumentException("The " + part + " degree (" + degree + ") of STL must be 0 or 1.");
        }
    }

    private static void requirePositive(String part, OptionalInt window) {
        if (window.isPresent() && window.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "The " + part + " window (" + window.getAsInt() + ") of STL must be 1 or more.");
        }
    }
}
