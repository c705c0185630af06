package io.github.forceplan.forecast.simple;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.regression.WithRegressors;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

/** Independent normal observations around one mean. Needs two observations; missing ones are left out. */
public final class Mean implements Forecaster {

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(new WithRegressors(this, known));
    }

    @Override
    public String name() {
        return "mean";
    }

    @Override
    public MeanModel fit(TimeSeries series) {
        int count = series.observed();
        if (count < 2) {
            throw new UnfittableSeriesException(
                    series.name(),
                    name(),
                    "its " + count + " observations can't tell a mean and a variance. Give two or more.");
        }
        double mean = 0;
        for (double value : series.toArray()) {
            mean += !Double.isNaN(value) ? value / count : 0;
        }
        double squares = 0;
        for (double value : series.toArray()) {
            squares += !Double.isNaN(value) ? (value - mean) * (value - mean) : 0;
        }
        return new MeanModel(series, mean, squares / (count - 1), count);
    }
}
