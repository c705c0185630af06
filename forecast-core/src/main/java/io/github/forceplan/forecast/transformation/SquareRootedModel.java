package io.github.forceplan.forecast.transformation;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.Map;

/**
 * A model of square roots.
 *
 * @param base the model of the roots
 */
public record SquareRootedModel(TimeSeries series, FittedModel base) implements FittedModel {

    @Override
    public String form() {
        return base.form() + " of square roots";
    }

    @Override
    public Map<String, Double> parameters() {
        return base.parameters();
    }

    /** Medians. */
    @Override
    public double[] fitted() {
        return Arrays.stream(base.fitted()).map(SquareRootedModel::square).toArray();
    }

    @Override
    public Forecast forecast(int horizon) {
        Forecast forecast = base.forecast(horizon);
        double[] means = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] = square(forecast.mean(h));
        }
        return Forecast.of(series.end(), means, (step, p) -> square(forecast.quantile(step, p)));
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        SamplePaths drawn = base.simulate(horizon, paths, stream);
        double[][] values = new double[paths][];
        for (int i = 0; i < paths; i++) {
            values[i] =
                    Arrays.stream(drawn.path(i)).map(SquareRootedModel::square).toArray();
        }
        return SamplePaths.owning(series.end(), values);
    }

    /** The value of a root, with its sign. */
    private static double square(double root) {
        return root * Math.abs(root);
    }
}
