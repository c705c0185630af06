package io.github.forceplan.forecast.decompose;

import java.util.Arrays;

/**
 * Observations without their season, if they have one by the test of Assimakopoulos and Nikolopoulos (2000), "The theta
 * model", International Journal of Forecasting 16(4), section 3: the autocorrelation at the seasonal lag is beyond the
 * one-sided 95 % bound of Bartlett's formula. The season is multiplicative, by classical decomposition, and dropped if
 * an index lies within 1e-4 of zero or is not known.
 *
 * @param values seasonally adjusted observations
 * @param indices the cycle of seasonal indices from the first observation on; a single 1 if there is no season
 */
public record SeasonalAdjustment(double[] values, double[] indices) {

    private static final double[] NO_SEASON = {1};
    private static final double LEAST_INDEX = 1e-4;
    private static final double BOUND = 1.6448536269514722;

    /**
     * Adjusts observations.
     *
     * @param y without gaps, at least one; not changed
     * @param period observations a cycle, 1 or more
     */
    public static SeasonalAdjustment of(double[] y, int period) {
        double[] indices = indices(y, period, Decomposition.Kind.MULTIPLICATIVE);
        if (indices.length == 1) {
            return new SeasonalAdjustment(y, NO_SEASON);
        }
        double[] adjusted = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            adjusted[t] = y[t] / indices[t % period];
        }
        return new SeasonalAdjustment(adjusted, indices);
    }

    /** Other observations of the same periods with the same indices. */
    public SeasonalAdjustment of(double[] others) {
        double[] adjusted = new double[others.length];
        for (int t = 0; t < others.length; t++) {
            adjusted[t] = others[t] / index(t);
        }
        return new SeasonalAdjustment(adjusted, indices);
    }

    /** The indices that the test and the decomposition give; of length 1 if there is no season to take out. */
    static double[] indices(double[] y, int period, Decomposition.Kind kind) {
        if (period < 2 || y.length <= 2 * period || !isSeasonal(y, period)) {
            return NO_SEASON;
        }
        double[] indices = ClassicalDecomposition.indices(y, period, kind);
        boolean known = Arrays.stream(indices)
                .allMatch(
                        s -> Double.isFinite(s) && (kind == Decomposition.Kind.ADDITIVE || Math.abs(s) >= LEAST_INDEX));
        return known ? indices : NO_SEASON;
    }

    /** The index of a place, from 0, within or after the series. */
    public double index(int place) {
        return indices[place % indices.length];
    }

    public boolean isSeasonal() {
        return indices.length > 1;
    }

    private static boolean isSeasonal(double[] y, int period) {
        double mean = Arrays.stream(y).sum() / y.length;
        double[] deviations = new double[y.length];
        double squares = 0;
        for (int t = 0; t < y.length; t++) {
            deviations[t] = y[t] - mean;
            squares += deviations[t] * deviations[t];
        }
        if (isConstant(y)) {
            return false;
        }
        double before = 0;
        double r = 0;
        for (int lag = 1; lag <= period; lag++) {
            before += r * r;
            double products = 0;
            for (int t = lag; t < y.length; t++) {
                products += deviations[t] * deviations[t - lag];
            }
            r = products / squares;
        }
        return Math.abs(r) / Math.sqrt((1 + 2 * before) / y.length) > BOUND;
    }

    /** Constant but for rounding: mean absolute difference from the first value within 1.5e-8 of its size. */
    private static boolean isConstant(double[] y) {
        double differences = 0;
        double size = 0;
        for (double v : y) {
            differences += Math.abs(v - y[0]);
            size += Math.abs(y[0]);
        }
        return differences <= 1.5e-8 * size || differences == 0;
    }
}
