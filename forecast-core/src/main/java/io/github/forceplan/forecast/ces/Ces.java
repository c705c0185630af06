package io.github.forceplan.forecast.ces;

import io.github.forceplan.forecast.decompose.ObservedSpan;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.regression.WithRegressors;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.List;
import java.util.Optional;

/**
 * Complex exponential smoothing: Svetunkov, Kourentzes and Ord (2022), Naval Research Logistics 69(8), 1108–1123. A
 * level and an unobserved information potential move as one complex number, so that level and trend series need no
 * choice between them; the season is none, simple, partial or full. Least squares inside the region where the errors
 * forget the start, the first state by backcasting; several forms are chosen between by AICc, for which the backcast
 * state counts no parameters (as in package {@code smooth}).
 *
 * <p>A missing observation leaves the state to its transition. Seasonal forms need more than two full cycles of a period of
 * {@value #LONGEST_PERIOD} or less, and any form two observations more than its parameters; with fewer the level is the
 * last observation (α₀ = 2, α₁ = 1, a random walk).
 */
public final class Ces implements Forecaster {

    static final int LONGEST_PERIOD = 24;

    /** Observations that must be left over when the parameters are estimated. */
    private static final int FREE = 3;

    private static final double[] RANDOM_WALK = {2, 1};

    private final List<CesSeason> forms;

    private Ces(List<CesSeason> forms) {
        this.forms = forms;
    }

    /**
     * The best form by AICc of none, partial and full. Simple is left out: its many backcast states, which AICc does not
     * count, win it contests that it then loses out of sample (docs/ensemble-study.md).
     */
    public static Ces automatic() {
        return among(List.of(CesSeason.NONE, CesSeason.PARTIAL, CesSeason.FULL));
    }

    /** The best of some forms by AICc; seasonal ones need a season in the series. */
    public static Ces among(List<CesSeason> forms) {
        return new Ces(List.copyOf(forms));
    }

    /** One form; a seasonal one is refused by series without or with too short a season. */
    public static Ces of(CesSeason season) {
        return new Ces(List.of(season));
    }

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(new WithRegressors(this, known));
    }

    @Override
    public String name() {
        return "ces";
    }

    @Override
    public FittedModel fit(TimeSeries series) {
        if (series.observed() == 0) {
            throw new UnfittableSeriesException(
                    series.name(), "ces", "it has no observation. Leave it out or give it some.");
        }
        ObservedSpan span = ObservedSpan.of(series);
        int period = series.season();
        boolean seasonal = period > 1 && period <= LONGEST_PERIOD && span.observed() > 2 * period;
        CesEstimate best = null;
        for (CesSeason form : forms) {
            boolean estimable = span.observed() >= form.parameters() + FREE;
            if (form != CesSeason.NONE && !(seasonal && estimable)) {
                continue;
            }
            CesFit fit = new CesFit(form, span.values(), span.missing(), period);
            CesEstimate estimate = estimable ? fit.best() : fit.at(RANDOM_WALK);
            if (best == null || estimate.likelihood().aicc() < best.likelihood().aicc()) {
                best = estimate;
            }
        }
        if (best == null) {
            throw new UnfittableSeriesException(
                    series.name(),
                    "ces with a season",
                    "its " + span.observed() + " observations at a season of " + period + " are too few for it: more "
                            + "than two cycles, of up to " + LONGEST_PERIOD + " periods, are needed, and " + FREE
                            + " more than parameters. Use the form without season.");
        }
        return new CesModel(series, span, best);
    }
}
