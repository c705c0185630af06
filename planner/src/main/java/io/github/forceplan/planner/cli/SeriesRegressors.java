package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.io.csv.RegressorsCsv;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Path;
import java.util.List;

/**
 * The regressors of the series of a run.
 *
 * @param file where they are from
 */
record SeriesRegressors(Path file, RegressorsCsv csv, int horizon) {

    static SeriesRegressors read(Path file, SeriesOptions options) throws RefusedException, BadUsageException {
        return new SeriesRegressors(file, RegressorsCsv.read(file, options.frequency()), options.horizon());
    }

    /** Models that read the regressors of the series at hand; those that take none are left out. */
    List<Forecaster> among(List<Forecaster> models) {
        Regressors any = Regressors.of(new Period(Frequency.YEARLY, 1), List.of());
        return models.stream()
                .filter(model -> model.regressedOn(any).isPresent())
                .<Forecaster>map(Regressed::new)
                .toList();
    }

    /** Refuses a series that the file does not cover to the end of the forecasts. */
    Regressors of(TimeSeries series) {
        Regressors regressors = csv.of(series.name())
                .orElseThrow(() -> new InputRefusal(
                        file + " has no rows for series '" + series.name() + "'. Add them, or leave the series out."));
        try {
            regressors.rows(series.start(), series.size() + horizon);
        } catch (IllegalArgumentException e) {
            throw new InputRefusal(file + " does not cover series '" + series.name() + "' and its " + horizon
                    + " periods to forecast. " + e.getMessage());
        }
        return regressors;
    }

    private final class Regressed implements Forecaster {

        private final Forecaster model;

        Regressed(Forecaster model) {
            this.model = model;
        }

        @Override
        public String name() {
            return model.name();
        }

        @Override
        public FittedModel fit(TimeSeries series) {
            return model.regressedOn(of(series)).orElseThrow().fit(series);
        }
    }
}
