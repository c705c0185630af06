package io.github.forceplan.forecast.model;

import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

/** A forecaster under another name. */
record NamedForecaster(String name, Forecaster forecaster) implements Forecaster {

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return forecaster.regressedOn(known).map(regressed -> regressed.named(name));
    }

    @Override
    public FittedModel fit(TimeSeries series) {
        return forecaster.fit(series);
    }
}
