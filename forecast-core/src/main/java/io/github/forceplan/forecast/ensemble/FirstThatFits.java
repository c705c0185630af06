package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.List;
import java.util.Optional;

/**
 * The first of several forecasters that can be fitted.
 *
 * @param forecasters one or more, the best first
 */
record FirstThatFits(String name, List<Forecaster> forecasters) implements Forecaster {

    FirstThatFits {
        forecasters = List.copyOf(forecasters);
    }

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        List<Forecaster> able = forecasters.stream()
                .flatMap(forecaster -> forecaster.regressedOn(known).stream())
                .toList();
        return able.isEmpty() ? Optional.empty() : Optional.of(new FirstThatFits(name, able));
    }

    @Override
    public FittedModel fit(TimeSeries series) {
        for (Forecaster forecaster : forecasters.subList(0, forecasters.size() - 1)) {
            try {
                return forecaster.fit(series);
            } catch (UnfittableSeriesException e) {
                continue;
            }
        }
        return forecasters.get(forecasters.size() - 1).fit(series);
    }
}
