package io.github.forceplan.forecast.decompose;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.regression.WithRegressors;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Locale;
import java.util.Optional;

/**
 * Forecasts a series by its parts: the seasonally adjusted series by any other method, the seasons as in their last
 * cycle. As R's {@code forecast::stlf}; Hyndman and Athanasopoulos (2021), Forecasting: principles and practice,
 * section 5.7. The seasons are taken as known: the distribution is that of the adjusted series.
 *
 * <p>The adjusted series is handed on with a plain counter for a calendar, so that the other method looks for no season
 * in it; a method with regressors on a monthly or quarterly calendar therefore can't be used here.
 *
 * @param decomposer how the series is split
 * @param adjusted what forecasts the seasonally adjusted series
 */
public record DecomposedForecaster(Decomposer decomposer, Forecaster adjusted) implements Forecaster {

    /** The regression stands outside: its effects are taken off before the series is split. */
    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return adjusted.regressedOn(known)
                .filter(WithRegressors.class::isInstance)
                .map(able -> new WithRegressors(this, known));
    }

    @Override
    public String name() {
        return decomposer.name().toLowerCase(Locale.ROOT) + "+" + adjusted.name();
    }

    @Override
    public FittedModel fit(TimeSeries series) {
        Decomposition parts = decomposer.decompose(series);
        TimeSeries withoutSeason = TimeSeries.of(
                series.name(), Frequency.YEARLY, parts.seasonallyAdjusted().toArray());
        return new DecomposedModel(decomposer.name(), parts, adjusted.fit(withoutSeason));
    }
}
