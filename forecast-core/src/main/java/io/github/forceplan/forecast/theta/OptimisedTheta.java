package io.github.forceplan.forecast.theta;

import io.github.forceplan.forecast.decompose.ObservedSpan;
import io.github.forceplan.forecast.decompose.SeasonalAdjustment;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.regression.WithRegressors;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

/**
 * The Theta method as a state space model with its parameters estimated: Fiorucci, Pellegrini, Louzada, Petropoulos and
 * Koehler (2016), "Models for optimising the theta method and their relationship to state space models", International
 * Journal of Forecasting 32(4), 1151–1161. The season is treated as in {@link Theta}.
 *
 * <p>Smoothing parameter α from 0.1 to 0.99, θ from 1, initial level free, by least squares. For a given α the fitted
 * values are linear in the initial level and in 1 − 1/θ, so that only α needs a search, and the optimum is the global
 * one up to the fineness of its grid.
 *
 * <p>Missing observations are interpolated and left out of the criterion. With fewer than {@value #FEWEST} observations
 * nothing is estimated: α is 0.5, θ is 2 and the initial level half the first observation.
 *
 * @param variant which of the four models
 */
public record OptimisedTheta(ThetaVariant variant) implements Forecaster {

    static final int FEWEST = 6;

    /** The dynamic optimised Theta model. */
    public static final OptimisedTheta DYNAMIC = new OptimisedTheta(ThetaVariant.DOTM);

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(new WithRegressors(this, known));
    }

    /** {@code dot} for the dynamic optimised model, {@code otm}, {@code dstm}, {@code stm} for the others. */
    @Override
    public String name() {
        return switch (variant) {
            case DOTM -> "dot";
            case OTM -> "otm";
            case DSTM -> "dstm";
            case STM -> "stm";
        };
    }

    @Override
    public FittedModel fit(TimeSeries series) {
        if (series.observed() == 0) {
            throw new UnfittableSeriesException(
                    series.name(), name(), "it has no observation. Leave it out or give it some.");
        }
        ObservedSpan span = ObservedSpan.of(series);
        SeasonalAdjustment season = SeasonalAdjustment.of(span.values(), series.season());
        TwoThetaLines lines = new TwoThetaLines(season.values(), span.missing(), variant);
        if (span.observed() < FEWEST) {
            return new OptimisedThetaModel(series, span, season, lines.at(0.5, 0.5 * season.values()[0], 0.5), variant);
        }
        return new OptimisedThetaModel(series, span, season, lines.fit(), variant);
    }
}
