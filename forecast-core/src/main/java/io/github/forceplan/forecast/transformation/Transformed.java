package io.github.forceplan.forecast.transformation;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

/**
 * Any forecaster on the Box-Cox transformed series. Quantiles and paths are brought back exactly; point forecasts are
 * medians, or means if bias is adjusted.
 */
public final class Transformed implements Forecaster {

    private final Forecaster base;
    private final Optional<BoxCox> given;
    private final BoxCoxChoice choice;
    private final boolean biasAdjusted;

    private Transformed(Forecaster base, Optional<BoxCox> given, BoxCoxChoice choice, boolean biasAdjusted) {
        this.base = base;
        this.given = given;
        this.choice = choice;
        this.biasAdjusted = biasAdjusted;
    }

    /** With a given transformation. */
    public static Transformed by(BoxCox transformation, Forecaster base) {
        return new Transformed(base, Optional.of(transformation), BoxCoxChoice.GUERRERO, false);
    }

    /** With a transformation chosen for each series. */
    public static Transformed by(BoxCoxChoice choice, Forecaster base) {
        return new Transformed(base, Optional.empty(), choice, false);
    }

    /** The same with means instead of medians as point forecasts. */
    public Transformed biasAdjusted() {
        return new Transformed(base, given, choice, true);
    }

    /** The effects add to the transformed series: with logarithms they multiply. */
    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return base.regressedOn(known).map(regressed -> new Transformed(regressed, given, choice, biasAdjusted));
    }

    /** The name of the base forecaster. */
    @Override
    public String name() {
        return base.name();
    }

    @Override
    public TransformedModel fit(TimeSeries series) {
        try {
            BoxCox transformation = given.orElseGet(() -> choice.of(series));
            return new TransformedModel(series, transformation, base.fit(transformation.apply(series)), biasAdjusted);
        } catch (IllegalArgumentException e) {
            throw new UnfittableSeriesException(series.name(), name(), String.valueOf(e.getMessage()));
        }
    }
}
