package io.github.forceplan.forecast.model;

import io.github.forceplan.forecast.series.TimeSeries;

/** A forecasting method with its options: a specification that can be fitted to any number of series. Immutable. */
public interface Forecaster {

    /** Its short name: {@code ets}, {@code arima}, {@code theta} … */
    String name();

    /**
     * Estimates the model.
     *
     * @throws UnfittableSeriesException if this model can't be fitted to the series
     */
    FittedModel fit(TimeSeries series);

    /** The same under another name. */
    default Forecaster named(String name) {
        return new NamedForecaster(name, this);
    }
}
