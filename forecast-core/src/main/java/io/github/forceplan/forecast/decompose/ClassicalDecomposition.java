package io.github.forceplan.forecast.decompose;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;

/**
 * Classical decomposition by centred moving averages: the trend is the moving average over one season (2 × m when m is
 * even), the season is the mean of what it leaves at each place of the cycle, scaled to mean 0 (additive) or 1
 * (multiplicative). Kendall and Stuart (1983), The Advanced Theory of Statistics, vol. 3, 410–414; as R's
 * {@code decompose}.
 *
 * @param kind whether the parts sum or multiply
 */
public record ClassicalDecomposition(Decomposition.Kind kind) implements Decomposer {

    public static final ClassicalDecomposition ADDITIVE = new ClassicalDecomposition(Decomposition.Kind.ADDITIVE);
    public static final ClassicalDecomposition MULTIPLICATIVE =
            new ClassicalDecomposition(Decomposition.Kind.MULTIPLICATIVE);

    @Override
    public String name() {
        return kind == Decomposition.Kind.ADDITIVE ? "classical (additive)" : "classical (multiplicative)";
    }

    /** A missing observation leaves a gap in the trend around it and is left out of the seasonal means. */
    @Override
    public Decomposition decompose(TimeSeries series) {
        int period = series.season();
        if (period < 2 || series.observed() < 2 * period) {
            throw new UnfittableSeriesException(
                    series.name(),
                    name() + " decomposition",
                    "it has " + series.observed() + " observations and a season of " + period
                            + ", and needs two seasons or more of 2 periods or more.");
        }
        double[] y = series.toArray();
        double[] trend = centredMovingAverage(y, period);
        double[] indices = indices(y, trend, period, kind);
        double[] season = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            season[t] = indices[t % period];
        }
        return new Decomposition(series, kind, new int[] {period}, trend, new double[][] {season});
    }

    /**
     * The seasonal indices of each place of the cycle, the first observation's first; {@code NaN} where a place has no
     * observation inside the moving average.
     *
     * @param y observations, {@code NaN} where missing
     * @param period 2 or more
     */
    public static double[] indices(double[] y, int period, Decomposition.Kind kind) {
        return indices(y, centredMovingAverage(y, period), period, kind);
    }

    private static double[] indices(double[] y, double[] trend, int period, Decomposition.Kind kind) {
        double[] indices = new double[period];
        double total = 0;
        for (int place = 0; place < period; place++) {
            double sum = 0;
            int count = 0;
            for (int t = place; t < y.length; t += period) {
                double detrended = kind == Decomposition.Kind.ADDITIVE ? y[t] - trend[t] : y[t] / trend[t];
                if (!Double.isNaN(detrended)) {
                    sum += detrended;
                    count++;
                }
            }
            indices[place] = sum / count;
            total += indices[place];
        }
        double mean = total / period;
        for (int place = 0; place < period; place++) {
            indices[place] = kind == Decomposition.Kind.ADDITIVE ? indices[place] - mean : indices[place] / mean;
        }
        return indices;
    }

    /** Over {@code period} observations, the two outermost at half weight when it is even; {@code NaN} at the ends. */
    private static double[] centredMovingAverage(double[] y, int period) {
        double[] average = new double[y.length];
        int half = period / 2;
        double outermost = period % 2 == 0 ? 0.5 : 1;
        for (int t = 0; t < y.length; t++) {
            if (t < half || t + half >= y.length) {
                average[t] = Double.NaN;
                continue;
            }
            double sum = outermost * (y[t - half] + y[t + half]);
            for (int i = t - half + 1; i < t + half; i++) {
                sum += y[i];
            }
            average[t] = sum / period;
        }
        return average;
    }
}
