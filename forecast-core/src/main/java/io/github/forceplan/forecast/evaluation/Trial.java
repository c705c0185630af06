package io.github.forceplan.forecast.evaluation;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

/**
 * What was forecast from one origin, and what came.
 *
 * @param training what was known at the origin
 * @param outcomes by step, {@code NaN} where missing
 * @param forecast empty if the model couldn't be fitted
 * @param failure why not, empty otherwise
 */
public record Trial(TimeSeries training, double[] outcomes, Optional<Forecast> forecast, String failure) {

    public Trial {
        outcomes = outcomes.clone();
    }

    @Override
    public double[] outcomes() {
        return outcomes.clone();
    }
}
