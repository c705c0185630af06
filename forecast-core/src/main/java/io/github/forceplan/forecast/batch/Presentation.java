package io.github.forceplan.forecast.batch;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;

/** What a batch wants of a fitted model: its forecast, or one made of sample paths, cut at zero … */
@FunctionalInterface
public interface Presentation {

    /** The forecast to be handed on. */
    Forecast of(FittedModel model, int horizon);
}
