package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A model with the reasons for its choice.
 *
 * @param model the model that serves
 * @param chosen the name of its forecaster
 * @param errors mean absolute error on the rolling origins by candidate, in the unit of the series; candidates that
 *     could not be fitted are left out; empty if the series was too short for a choice
 */
public record ChosenModel(FittedModel model, String chosen, Map<String, Double> errors) implements FittedModel {

    public ChosenModel {
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    @Override
    public String form() {
        return model.form();
    }

    @Override
    public TimeSeries series() {
        return model.series();
    }

    @Override
    public Map<String, Double> parameters() {
        return model.parameters();
    }

    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return model.maximisedLikelihood();
    }

    @Override
    public Map<String, double[]> components() {
        return model.components();
    }

    @Override
    public double[] fitted() {
        return model.fitted();
    }

    @Override
    public Forecast forecast(int horizon) {
        return model.forecast(horizon);
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        return model.simulate(horizon, paths, stream);
    }
}
