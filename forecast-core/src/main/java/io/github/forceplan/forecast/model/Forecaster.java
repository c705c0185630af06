package io.github.forceplan.forecast.model;

import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

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

    /**
     * The same with regressors over the history and the periods to forecast, whose coefficients are estimated with the
     * rest; empty for a model that has no theory for them.
     */
    default Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.empty();
    }

    /** The same under another name. */
    default Forecaster named(String name) {
        return new NamedForecaster(name, this);
    }
}
