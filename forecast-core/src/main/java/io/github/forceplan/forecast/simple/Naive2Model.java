package io.github.forceplan.forecast.simple;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Map;

/** A random walk of the seasonally adjusted series. Immutable. */
public final class Naive2Model implements FittedModel {

    private final TimeSeries series;
    private final double[] index;
    private final FittedModel adjusted;

    Naive2Model(TimeSeries series, double[] index, FittedModel adjusted) {
        this.series = series;
        this.index = index;
        this.adjusted = adjusted;
    }

    @Override
    public String form() {
        return "Seasonally adjusted random walk";
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    @Override
    public Map<String, Double> parameters() {
        return adjusted.parameters();
    }

    @Override
    public double[] fitted() {
        double[] fitted = adjusted.fitted();
        for (int t = 0; t < fitted.length; t++) {
            fitted[t] *= index[t % index.length];
        }
        return fitted;
    }

    @Override
    public Forecast forecast(int horizon) {
        Forecast base = adjusted.forecast(horizon);
        double[] means = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] = base.mean(h) * factor(h);
        }
        return Forecast.of(base.start(), means, (step, p) -> base.quantile(step, p) * factor(step));
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        SamplePaths base = adjusted.simulate(horizon, paths, stream);
        double[][] values = new double[paths][];
        for (int i = 0; i < paths; i++) {
            values[i] = base.path(i);
            for (int h = 0; h < horizon; h++) {
                values[i][h] *= factor(h);
            }
        }
        return SamplePaths.owning(series.end(), values);
    }

    private double factor(int step) {
        return index[(series.size() + step) % index.length];
    }
}
