package io.github.forceplan.forecast.structural;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

/** The richest of the basic structural model, the local linear trend and the local level that a series has room for. */
record AutomaticStructural(Optional<Regressors> regressors) implements Forecaster {

    /** A longer season makes a state that is slow to filter. */
    private static final int LONGEST_PERIOD = 24;

    /** Observations for each of the variances of a trend model. */
    private static final int LEAST_FOR_TREND = 8;

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(new AutomaticStructural(Optional.of(known)));
    }

    @Override
    public String name() {
        return "structural";
    }

    /** @throws UnfittableSeriesException if even a level can't be estimated, or a regressor's effect */
    @Override
    public FittedStructural fit(TimeSeries series) {
        StructuralModel model = model(series);
        return regressors.map(model::withRegressors).orElse(model).fit(series);
    }

    private static StructuralModel model(TimeSeries series) {
        int period = series.season();
        if (period > 1 && period <= LONGEST_PERIOD && series.observed() > 2 * period) {
            return StructuralModel.basic();
        }
        return series.observed() >= LEAST_FOR_TREND ? StructuralModel.localLinearTrend() : StructuralModel.localLevel();
    }
}
