package io.github.forceplan.forecast.calibration;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Map;
import java.util.Optional;

/** A model with calibrated spread. Immutable. */
public final class ConformalModel implements FittedModel {

    private final FittedModel base;

    /** Ascending. */
    private final double[] misses;

    ConformalModel(FittedModel base, double[] misses) {
        this.base = base;
        this.misses = misses;
    }

    /** The model whose spread is calibrated. */
    public FittedModel base() {
        return base;
    }

    @Override
    public String form() {
        return base.form();
    }

    @Override
    public TimeSeries series() {
        return base.series();
    }

    @Override
    public Map<String, Double> parameters() {
        return base.parameters();
    }

    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return base.maximisedLikelihood();
    }

    @Override
    public Map<String, double[]> components() {
        return base.components();
    }

    @Override
    public double[] fitted() {
        return base.fitted();
    }

    @Override
    public Forecast forecast(int horizon) {
        Forecast forecast = base.forecast(horizon);
        double[] means = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] = forecast.mean(h);
        }
        return Forecast.of(forecast.start(), means, (step, p) -> place(forecast, step, miss(p)));
    }

    /** Paths of the base model, each value moved to the same place in the calibrated distribution of its step. */
    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        Forecast forecast = base.forecast(horizon);
        SamplePaths drawn = base.simulate(horizon, paths, stream);
        double[][] values = new double[paths][horizon];
        for (int h = 0; h < horizon; h++) {
            double[] column = new double[paths];
            for (int i = 0; i < paths; i++) {
                column[i] = drawn.value(i, h);
            }
            double[] sorted = column.clone();
            java.util.Arrays.sort(sorted);
            for (int i = 0; i < paths; i++) {
                double p = (rank(sorted, column[i]) + 0.5) / paths;
                values[i][h] = place(forecast, h, miss(p));
            }
        }
        return SamplePaths.owning(forecast.start(), values);
    }

    private static int rank(double[] sorted, double value) {
        int at = java.util.Arrays.binarySearch(sorted, value);
        return at < 0 ? -at - 1 : at;
    }

    private static double place(Forecast forecast, int step, double miss) {
        double mean = forecast.mean(step);
        double unit = miss < 0
                ? mean - forecast.quantile(step, Conformal.BELOW)
                : forecast.quantile(step, Conformal.ABOVE) - mean;
        return mean + miss * unit;
    }

    /** The miss that is exceeded with probability 1 − p: interpolated order statistics at (n + 1) p. */
    private double miss(double p) {
        int n = misses.length;
        double place = (n + 1) * p;
        if (place < 1) {
            double end = StandardNormal.quantile(1.0 / (n + 1));
            return Math.min(misses[0], misses[0] < 0 ? misses[0] * StandardNormal.quantile(p) / end : misses[0]);
        }
        if (place > n) {
            double end = StandardNormal.quantile(n / (n + 1.0));
            double last = misses[n - 1];
            return Math.max(last, last > 0 ? last * StandardNormal.quantile(p) / end : last);
        }
        int below = (int) place;
        int above = Math.min(below + 1, n);
        return misses[below - 1] + (place - below) * (misses[above - 1] - misses[below - 1]);
    }
}
