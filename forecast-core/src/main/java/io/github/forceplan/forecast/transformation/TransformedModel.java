package io.github.forceplan.forecast.transformation;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A model of a transformed series. Immutable. */
public final class TransformedModel implements FittedModel {

    private static final double TAIL = 0.025;
    private static final double WIDTH = 2 * StandardNormal.quantile(1 - TAIL);

    private final TimeSeries series;
    private final BoxCox transformation;
    private final FittedModel base;
    private final boolean biasAdjusted;

    TransformedModel(TimeSeries series, BoxCox transformation, FittedModel base, boolean biasAdjusted) {
        this.series = series;
        this.transformation = transformation;
        this.base = base;
        this.biasAdjusted = biasAdjusted;
    }

    /** The model of the transformed series. */
    public FittedModel base() {
        return base;
    }

    @Override
    public String form() {
        return base.form() + " of the Box-Cox transform (lambda " + transformation.lambda() + ")";
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /** The parameters of the base model, and lambda. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>(base.parameters());
        parameters.put("lambda", transformation.lambda());
        return Collections.unmodifiableMap(parameters);
    }

    /** Brought back without adjustment for bias: medians. */
    @Override
    public double[] fitted() {
        return Arrays.stream(base.fitted())
                .map(value -> !Double.isNaN(value) ? transformation.invert(value) : value)
                .toArray();
    }

    @Override
    public Forecast forecast(int horizon) {
        Forecast forecast = base.forecast(horizon);
        double[] means = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double deviation = (forecast.quantile(h, 1 - TAIL) - forecast.quantile(h, TAIL)) / WIDTH;
            means[h] = biasAdjusted
                    ? transformation.invertMean(forecast.mean(h), deviation * deviation)
                    : transformation.invert(forecast.mean(h));
        }
        return Forecast.of(forecast.start(), means, (step, p) -> transformation.invert(forecast.quantile(step, p)));
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        SamplePaths drawn = base.simulate(horizon, paths, stream);
        double[][] values = new double[paths][];
        for (int i = 0; i < paths; i++) {
            values[i] = Arrays.stream(drawn.path(i)).map(transformation::invert).toArray();
        }
        return SamplePaths.owning(series.end(), values);
    }
}
