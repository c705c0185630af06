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

/** A random walk fitted to a series. Immutable. */
public final class LagWalkModel implements Rerunnable {

    private final LagWalk specification;
    private final TimeSeries series;
    private final int lag;
    private final double[] fitted;
    private final double[] last;
    private final double drift;
    private final double driftVariance;
    private final double variance;

    LagWalkModel(
            LagWalk specification,
            TimeSeries series,
            int lag,
            double[] fitted,
            double[] last,
            double drift,
            double driftVariance,
            double variance) {
        this.specification = specification;
        this.series = series;
        this.lag = lag;
        this.fitted = fitted;
        this.last = last;
        this.drift = drift;
        this.driftVariance = driftVariance;
        this.variance = variance;
    }

    @Override
    public String form() {
        return specification.form();
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /** The variance of one step (sigma2) and the drift, if any, with its standard error. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        if (specification.isDrifting()) {
            parameters.put("drift", drift);
            parameters.put("drift.se", Math.sqrt(driftVariance));
        }
        parameters.put("sigma2", variance);
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public LagWalkModel rerun(TimeSeries other, double... startMove) {
        return specification.fit(other);
    }

    /** The drift, which is estimated anew with any history. */
    @Override
    public List<double[]> startEffects() {
        double[] ones = new double[series.size()];
        Arrays.fill(ones, 1);
        return specification.isDrifting() ? List.of(ones) : List.of();
    }

    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return Optional.of(Likelihood.normal(residuals(), specification.isDrifting() ? 2 : 1));
    }

    @Override
    public double[] fitted() {
        return fitted.clone();
    }

    @Override
    public Forecast forecast(int horizon) {
        double[] means = new double[horizon];
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double steps = Math.floorDiv(h, lag) + 1;
            means[h] = last[h % lag] + steps * drift;
            deviations[h] = Math.sqrt(steps * variance + steps * steps * driftVariance);
        }
        return Forecast.normal(series.end(), means, deviations);
    }

    /** Each path has a drift of its own, drawn by its standard error. */
    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        double[][] values = new double[paths][horizon];
        double deviation = Math.sqrt(variance);
        for (int i = 0; i < paths; i++) {
            stream.reset(i);
            double step = drift + (specification.isDrifting() ? Math.sqrt(driftVariance) * stream.nextGaussian() : 0);
            for (int h = 0; h < horizon; h++) {
                double before = h < lag ? last[h] : values[i][h - lag];
                values[i][h] = before + step + deviation * stream.nextGaussian();
            }
        }
        return SamplePaths.owning(series.end(), values);
    }
}
