package io.github.forceplan.forecast.reconcile;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Any forecaster on a series and on its sums over longer spans (quarters, half-years, years), its forecasts made to add
 * up: temporal hierarchies (THieF) of Athanasopoulos, Hyndman, Kourentzes and Petropoulos (2017), "Forecasting with
 * temporal hierarchies", European Journal of Operational Research 262(1). Spans are counted back from the last
 * observation; those with a missing one are missing. Spans of which fewer than three are there are left out.
 *
 * <p>Point forecasts are the reconciled ones. Paths are those of the shortest span, moved to them, so that their sums add
 * up as well.
 *
 * @param base the forecaster of every span
 * @param weights what decides which span gives way
 */
public record TemporalForecaster(Forecaster base, TemporalWeights weights) implements Forecaster {

    private static final int FEWEST_SPANS = 3;

    @Override
    public String name() {
        return "thief-" + base.name();
    }

    /** One length of span. */
    record Level(int span, FittedModel model) {}

    /** @throws UnfittableSeriesException also if the series has no season, or not three cycles */
    @Override
    public TemporalModel fit(TimeSeries series) {
        int cycle = series.frequency().periodsPerYear();
        if (cycle < 2 || series.size() < FEWEST_SPANS * cycle) {
            throw new UnfittableSeriesException(
                    series.name(),
                    name(),
                    "its " + series.size() + " " + series.frequency()
                            + " observations make no three years to add up. Use " + base.name() + ".");
        }
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(cycle, base.fit(summed(series, cycle))));
        for (int span = cycle - 1; span > 1; span--) {
            if (cycle % span == 0) {
                levels.add(new Level(span, base.fit(summed(series, span))));
            }
        }
        levels.add(new Level(1, base.fit(series)));
        return new TemporalModel(series, name(), levels, weights);
    }

    /** Sums over spans, counted back from the end. */
    static TimeSeries summed(TimeSeries series, int span) {
        int count = series.size() / span;
        int skipped = series.size() - count * span;
        double[] sums = new double[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < span; j++) {
                sums[i] += series.value(skipped + i * span + j);
            }
        }
        Frequency frequency = new Frequency(series.frequency().periodsPerYear() / span);
        return TimeSeries.of(series.name(), new Period(frequency, 1), sums);
    }
}
