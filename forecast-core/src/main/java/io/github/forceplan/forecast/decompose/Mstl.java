package io.github.forceplan.forecast.decompose;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.List;

/**
 * STL for several seasons: Bandara, Hyndman and Bergmeir (2021), "MSTL: a seasonal-trend decomposition algorithm for
 * time series with multiple seasonal patterns", arXiv 2107.13462; as R's {@code forecast::mstl}. Periods of which the
 * series holds no two full cycles are dropped; if none remains, the trend is Friedman's super smoother.
 *
 * @param periods seasonal periods in observations, each 2 or more, whole or not (365.25 days); empty for the series' own
 * @param iterations passes over the seasons when there are several, 1 or more
 * @param robust whether outliers lose weight
 */
public record Mstl(List<Double> periods, int iterations, boolean robust) implements Decomposer {

    /** The series' own seasonal periods, two iterations, not robust. */
    public static final Mstl DEFAULT = new Mstl(List.of(), 2, false);

    public Mstl {
        periods = periods.stream().sorted().distinct().toList();
        if (!periods.isEmpty() && periods.get(0) < 2) {
            throw new IllegalArgumentException(
                    "The seasonal period (" + periods.get(0) + ") of MSTL must be 2 observations or more.");
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("The iterations (" + iterations + ") of MSTL must be 1 or more.");
        }
    }

    @Override
    public String name() {
        return "MSTL";
    }

    /** Missing observations are interpolated for the purpose ({@link Interpolation}); their remainder is missing. */
    @Override
    public Decomposition decompose(TimeSeries series) {
        if (series.observed() == 0) {
            throw new UnfittableSeriesException(series.name(), "MSTL", "it has no observation.");
        }
        double[] wanted = periods.isEmpty()
                ? series.seasonalPeriods()
                : periods.stream().mapToDouble(p -> p).toArray();
        double[] used = Arrays.stream(wanted).filter(p -> 2 * p < series.size()).toArray();
        double[] y = Interpolation.fill(series.toArray(), used.length > 0 ? (int) used[0] : 1);
        double[] trend;
        double[][] seasons = new double[used.length][y.length];
        if (used.length == 0) {
            trend = SuperSmoother.smooth(y);
        } else {
            trend = split(y, used, seasons, used.length == 1 ? 1 : iterations);
        }
        int[] whole = Arrays.stream(used).mapToInt(p -> (int) p).toArray();
        return new Decomposition(series, Decomposition.Kind.ADDITIVE, whole, trend, seasons);
    }

    /** Fills {@code seasons} and returns the trend. */
    private double[] split(double[] y, double[] used, double[][] seasons, int passes) {
        double[] adjusted = y.clone();
        double[] trend = adjusted;
        for (int pass = 0; pass < passes; pass++) {
            for (int i = 0; i < used.length; i++) {
                for (int t = 0; t < y.length; t++) {
                    adjusted[t] += seasons[i][t];
                }
                StlComponents parts =
                        Stl.withSeasonalWindow(seasonalWindow(i)).robust(robust).split(adjusted.clone(), used[i]);
                seasons[i] = parts.season();
                trend = parts.trend();
                for (int t = 0; t < y.length; t++) {
                    adjusted[t] -= seasons[i][t];
                }
            }
        }
        return trend;
    }

    /** 11, 15, 19 …: the longer the period, the steadier its season. */
    private static int seasonalWindow(int place) {
        return 11 + 4 * place;
    }

    /**
     * Strengths of the seasons of a series (see {@link Decomposition#seasonalStrength}), by default options; empty if it
     * has no season.
     */
    public static double[] seasonalStrengths(TimeSeries series) {
        Decomposition parts = DEFAULT.decompose(series);
        double[] strengths = new double[parts.periods().length];
        Arrays.setAll(strengths, parts::seasonalStrength);
        return strengths;
    }
}
