package io.github.forceplan.forecast.model;

import io.github.forceplan.forecast.series.TimeSeries;

/** A forecaster under another name. */
record NamedForecaster(String name, Forecaster forecaster) implements Forecaster {

    @Override
    public FittedModel fit(TimeSeries series) {
        return forecaster.fit(series);
    }
}
