package io.github.forceplan.forecast.recording;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.series.TimeSeries;

/** A forecaster on the series with a change of recording taken out. */
final class ChangedForecaster implements Forecaster {

    private final Forecaster base;
    private final StaggeredChange change;

    ChangedForecaster(Forecaster base, StaggeredChange change) {
        this.base = base;
        this.change = change;
    }

    /** The name of the base forecaster. */
    @Override
    public String name() {
        return base.name();
    }

    @Override
    public FittedModel fit(TimeSeries series) {
        double[] log = change.logMultiplier(series.start(), series.size());
        double[] without = series.toArray();
        for (int t = 0; t < without.length; t++) {
            without[t] *= StrictMath.exp(-log[t]);
        }
        return new ChangedModel(
                series,
                change,
                base.fit(TimeSeries.of(series.name(), series.start(), without)
                        .withSeasonalPeriods(series.seasonalPeriods())));
    }
}
