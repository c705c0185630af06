package io.github.forceplan.forecast.recording;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Map;

/** A model of a series without its change of recording, with the change put back. Immutable. */
final class ChangedModel implements FittedModel {

    private final TimeSeries series;
    private final StaggeredChange change;
    private final FittedModel base;

    ChangedModel(TimeSeries series, StaggeredChange change, FittedModel base) {
        this.series = series;
        this.change = change;
        this.base = base;
    }

    @Override
    public String form() {
        return base.form() + " with a change of recording";
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    @Override
    public Map<String, Double> parameters() {
        return base.parameters();
    }

    @Override
    public double[] fitted() {
        return multiplied(base.fitted(), multipliers(0, series.size()));
    }

    @Override
    public Forecast forecast(int horizon) {
        Forecast forecast = base.forecast(horizon);
        double[] multipliers = multipliers(series.size(), horizon);
        double[] means = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] = forecast.mean(h) * multipliers[h];
        }
        return Forecast.of(forecast.start(), means, (step, p) -> forecast.quantile(step, p) * multipliers[step]);
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        SamplePaths drawn = base.simulate(horizon, paths, stream);
        double[] multipliers = multipliers(series.size(), horizon);
        double[][] values = new double[paths][];
        for (int i = 0; i < paths; i++) {
            values[i] = multiplied(drawn.path(i), multipliers);
        }
        return SamplePaths.owning(series.end(), values);
    }

    private double[] multipliers(int from, int count) {
        double[] log = change.logMultiplier(series.start().plus(from), count);
        for (int t = 0; t < count; t++) {
            log[t] = StrictMath.exp(log[t]);
        }
        return log;
    }

    private static double[] multiplied(double[] values, double[] by) {
        double[] product = values.clone();
        for (int t = 0; t < product.length; t++) {
            product[t] *= by[t];
        }
        return product;
    }
}
