package io.github.forceplan.forecast.simple;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.Rerunnable;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mean fitted to a series. Immutable. */
public final class MeanModel implements Rerunnable {

    private final TimeSeries series;
    private final double mean;
    private final double variance;
    private final int observed;

    MeanModel(TimeSeries series, double mean, double variance, int observed) {
        this.series = series;
        this.mean = mean;
        this.variance = variance;
        this.observed = observed;
    }

    @Override
    public String form() {
        return "Mean";
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("mean", mean);
        parameters.put("sigma2", variance);
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public MeanModel rerun(TimeSeries other, double... startMove) {
        return new Mean().fit(other);
    }

    /** The mean, which is estimated anew with any history. */
    @Override
    public List<double[]> startEffects() {
        double[] ones = new double[series.size()];
        Arrays.fill(ones, 1);
        return List.of(ones);
    }

    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return Optional.of(Likelihood.normal(residuals(), 2));
    }

    @Override
    public double[] fitted() {
        double[] fitted = new double[series.size()];
        Arrays.fill(fitted, mean);
        return fitted;
    }

    /** Student's t with n − 1 degrees of freedom: mean and variance are both estimates. */
    @Override
    public Forecast forecast(int horizon) {
        double[] means = new double[horizon];
        double[] scales = new double[horizon];
        Arrays.fill(means, mean);
        Arrays.fill(scales, Math.sqrt(variance * (1 + 1.0 / observed)));
        return Forecast.student(series.end(), means, scales, observed - 1);
    }

    /** Each path has a variance and a mean of its own, drawn by what the observations tell about them. */
    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        double[][] values = new double[paths][horizon];
        for (int i = 0; i < paths; i++) {
            stream.reset(i);
            double deviation = Math.sqrt(variance * (observed - 1) / stream.nextChiSquare(observed - 1));
            double level = mean + deviation / Math.sqrt(observed) * stream.nextGaussian();
            for (int h = 0; h < horizon; h++) {
                values[i][h] = level + deviation * stream.nextGaussian();
            }
        }
        return SamplePaths.owning(series.end(), values);
    }
}
