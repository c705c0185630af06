package io.github.forceplan.forecast.decompose;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.regression.WithRegressors;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Arrays;
import java.util.Optional;

/**
 * Any forecaster on the series without its season, if a test finds one ({@link SeasonalAdjustment}); forecasts get the
 * season of the same place back. The usual treatment in the M competitions. Multiplicative for a positive series,
 * additive otherwise; the season is taken as known.
 *
 * <p>As {@link DecomposedForecaster}, it hands the adjusted series on with a plain counter for a calendar.
 *
 * @param base what forecasts the adjusted series
 */
public record SeasonallyAdjusted(Forecaster base) implements Forecaster {

    /** The regression stands outside: its effects are taken off before the series is split. */
    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return base.regressedOn(known)
                .filter(WithRegressors.class::isInstance)
                .map(able -> new WithRegressors(this, known));
    }

    /** The name of the base forecaster. */
    @Override
    public String name() {
        return base.name();
    }

    @Override
    public FittedModel fit(TimeSeries series) {
        if (series.observed() == 0) {
            throw new UnfittableSeriesException(
                    series.name(), name(), "it has no observation. Leave it out or give it some.");
        }
        Decomposition parts = parts(series);
        TimeSeries adjusted = TimeSeries.of(
                series.name(), Frequency.YEARLY, parts.seasonallyAdjusted().toArray());
        return new DecomposedModel("Seasonal adjustment", parts, base.fit(adjusted));
    }

    private static Decomposition parts(TimeSeries series) {
        int period = series.season();
        ObservedSpan span = ObservedSpan.of(series);
        boolean positive = Arrays.stream(span.values()).allMatch(value -> value > 0);
        Decomposition.Kind kind = positive ? Decomposition.Kind.MULTIPLICATIVE : Decomposition.Kind.ADDITIVE;
        double[] indices = SeasonalAdjustment.indices(span.values(), period, kind);
        double[] unknown = new double[series.size()];
        Arrays.fill(unknown, Double.NaN);
        if (indices.length == 1) {
            return new Decomposition(series, kind, new int[0], unknown, new double[0][]);
        }
        double[] season = new double[series.size()];
        for (int t = 0; t < season.length; t++) {
            double index = indices[Math.floorMod(t - span.lead(), period)];
            season[t] = positive ? index : index * span.scale();
        }
        return new Decomposition(series, kind, new int[] {period}, unknown, new double[][] {season});
    }
}
