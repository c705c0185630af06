package io.github.forceplan.forecast.decompose;

import io.github.forceplan.forecast.series.TimeSeries;

/**
 * A series split into trend-cycle, one season a period, and remainder: they sum (additive) or multiply (multiplicative)
 * to the observation. Immutable.
 */
public final class Decomposition {

    /** How the parts make up the observation. */
    public enum Kind {
        ADDITIVE,
        MULTIPLICATIVE
    }

    private final TimeSeries series;
    private final Kind kind;
    private final int[] periods;
    private final double[] trend;
    private final double[][] seasons;

    /** Owns its arrays. A season without cycles (no periods) makes a decomposition into trend and remainder. */
    Decomposition(TimeSeries series, Kind kind, int[] periods, double[] trend, double[][] seasons) {
        this.series = series;
        this.kind = kind;
        this.periods = periods;
        this.trend = trend;
        this.seasons = seasons;
    }

    public TimeSeries series() {
        return series;
    }

    public Kind kind() {
        return kind;
    }

    /** The seasonal periods, in observations; ascending; empty when the series was not seasonal. */
    public int[] periods() {
        return periods.clone();
    }

    /** The trend-cycle; {@code NaN} where the method gives none (the ends of a classical decomposition). */
    public double[] trend() {
        return trend.clone();
    }

    /** The season of one of {@link #periods}, by its place among them. */
    public double[] season(int place) {
        return seasons[place].clone();
    }

    /** All seasons joined: their sum (additive, 0 if none) or product (multiplicative, 1 if none). */
    public double[] season() {
        double[] joined = new double[series.size()];
        for (int t = 0; t < joined.length; t++) {
            joined[t] = joinedSeason(t);
        }
        return joined;
    }

    /** What trend and seasons leave; {@code NaN} where the observation or the trend is missing. */
    public double[] remainder() {
        double[] remainder = new double[series.size()];
        for (int t = 0; t < remainder.length; t++) {
            double season = joinedSeason(t);
            remainder[t] =
                    kind == Kind.ADDITIVE ? series.value(t) - season - trend[t] : series.value(t) / season / trend[t];
        }
        return remainder;
    }

    /** The observations without their seasons, under the same name and calendar. */
    public TimeSeries seasonallyAdjusted() {
        double[] adjusted = new double[series.size()];
        for (int t = 0; t < adjusted.length; t++) {
            adjusted[t] = kind == Kind.ADDITIVE ? series.value(t) - joinedSeason(t) : series.value(t) / joinedSeason(t);
        }
        return TimeSeries.of(series.name(), series.start(), adjusted).withSeasonalPeriods(series.seasonalPeriods());
    }

    /** The seasons of the {@code horizon} periods after the series: each repeats its last cycle. */
    public double[] futureSeason(int horizon) {
        int n = series.size();
        double[] future = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            future[h] = kind == Kind.ADDITIVE ? 0 : 1;
            for (int i = 0; i < periods.length; i++) {
                double last = seasons[i][n - periods[i] + h % periods[i]];
                future[h] = kind == Kind.ADDITIVE ? future[h] + last : future[h] * last;
            }
        }
        return future;
    }

    /**
     * Strength of the season at a place among {@link #periods}: 1 − var(remainder) / var(season + remainder), kept
     * within 0 (none) and 1. Wang, Smith and Hyndman (2006), Data Mining and Knowledge Discovery 13(3), section 4; for a
     * multiplicative decomposition on its logarithms.
     */
    public double seasonalStrength(int place) {
        return strength(seasons[place]);
    }

    /** Another history of the same periods with the same trend and seasons. */
    Decomposition of(TimeSeries other) {
        return new Decomposition(other, kind, periods, trend, seasons);
    }

    /** Strength of the trend, as {@link #seasonalStrength} is of a season. */
    public double trendStrength() {
        return strength(trend);
    }

    private double strength(double[] part) {
        double[] remainder = remainder();
        double[] both = new double[remainder.length];
        for (int t = 0; t < both.length; t++) {
            if (kind == Kind.MULTIPLICATIVE) {
                remainder[t] = StrictMath.log(remainder[t]);
                both[t] = StrictMath.log(part[t]) + remainder[t];
            } else {
                both[t] = part[t] + remainder[t];
            }
        }
        double whole = variance(both);
        return whole > 0 ? Math.max(0, Math.min(1, 1 - variance(remainder) / whole)) : 0;
    }

    private double joinedSeason(int t) {
        double joined = kind == Kind.ADDITIVE ? 0 : 1;
        for (double[] season : seasons) {
            joined = kind == Kind.ADDITIVE ? joined + season[t] : joined * season[t];
        }
        return joined;
    }

    /** Sample variance of the values that are there. */
    private static double variance(double[] values) {
        double sum = 0;
        int count = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                sum += v;
                count++;
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                squares += (v - mean) * (v - mean);
            }
        }
        return squares / (count - 1);
    }
}
