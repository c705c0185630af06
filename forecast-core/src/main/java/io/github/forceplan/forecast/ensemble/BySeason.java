package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

/**
 * One ensemble for series without a season, another for those with one.
 *
 * @param without for frequencies of one observation a year
 * @param with for all others
 */
public record BySeason(String name, Ensemble without, Ensemble with) implements Forecaster {

    /** As {@link Ensemble#regressedOn}; empty unless both have a member that takes regressors. */
    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return without.onlyRegressed(known)
                .flatMap(plain -> with.onlyRegressed(known).map(seasonal -> new BySeason(name, plain, seasonal)));
    }

    @Override
    public EnsembleModel fit(TimeSeries series) {
        return (series.frequency().periodsPerYear() > 1 ? with : without).fit(series);
    }
}
