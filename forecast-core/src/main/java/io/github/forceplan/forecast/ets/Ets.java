package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.ADDITIVE;
import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;
import static io.github.forceplan.forecast.ets.Component.NONE;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exponential smoothing by maximum likelihood: one form, or the best of the admissible forms by an information
 * criterion. Hyndman, Koehler, Ord and Snyder (2008), <i>Forecasting with Exponential Smoothing</i>, chapters 2, 5
 * and 7.
 *
 * <p>Automatic choice leaves out multiplicative trends unless allowed, forms with unstable forecasts
 * ({@link EtsForm#isUnstable}), multiplicative components for a series that is not positive throughout, seasons for a
 * series of no more than one season or of a period above 24, and forms with too many parameters for the data.
 *
 * <p>A missing observation leaves the states to their transition: it is forecast, has no residual, and adds nothing to
 * the likelihood. A constant series is fitted by ETS(A,N,N) with its value as level.
 */
public final class Ets implements Forecaster {

    private static final int LONGEST_PERIOD = 24;

    private final String name;
    private final List<EtsForm> forms;
    private final boolean automatic;
    private final FixedParameters fixed;
    private final ParameterRegion region;
    private final InformationCriterion criterion;

    private Ets(
            String name,
            List<EtsForm> forms,
            boolean automatic,
            FixedParameters fixed,
            ParameterRegion region,
            InformationCriterion criterion) {
        this.name = name;
        this.forms = forms;
        this.automatic = automatic;
        this.fixed = fixed;
        this.region = region;
        this.criterion = criterion;
    }

    /** The best form by AICc, without multiplicative trends. */
    public static Ets automatic() {
        return among(forms(false));
    }

    /** The best form by AICc, with multiplicative trends allowed. */
    public static Ets automaticWithMultiplicativeTrend() {
        return among(forms(true));
    }

    /** The best of some forms by AICc; those that the series does not allow are left out. */
    public static Ets among(List<EtsForm> forms) {
        return new Ets(
                "ets", List.copyOf(forms), true, FixedParameters.NONE, ParameterRegion.BOTH, InformationCriterion.AICC);
    }

    /** One form, which is fitted or refused. */
    public static Ets of(EtsForm form) {
        return new Ets(
                "ets", List.of(form), false, FixedParameters.NONE, ParameterRegion.BOTH, InformationCriterion.AICC);
    }

    /** One form by its code, like {@code MAdM}; see {@link EtsForm#parse}. */
    public static Ets of(String code) {
        return of(EtsForm.parse(code));
    }

    private static List<EtsForm> forms(boolean multiplicativeTrend) {
        List<EtsForm> forms = new ArrayList<>();
        for (Component error : List.of(ADDITIVE, MULTIPLICATIVE)) {
            for (Component trend : Component.values()) {
                if (trend == MULTIPLICATIVE && !multiplicativeTrend) {
                    continue;
                }
                for (Component season : Component.values()) {
                    EtsForm form = new EtsForm(error, trend, false, season);
                    if (!form.isUnstable()) {
                        forms.add(form);
                        if (trend != NONE) {
                            forms.add(new EtsForm(error, trend, true, season));
                        }
                    }
                }
            }
        }
        return List.copyOf(forms);
    }

    /** The same under another name. */
    public Ets named(String newName) {
        return new Ets(newName, forms, automatic, fixed, region, criterion);
    }

    /**
     * Fixes parameters, and initial states if wanted, by the names of {@link EtsModel#parameters()}; the rest is
     * estimated.
     *
     * @param values of alpha, beta, gamma, phi, and either none or all of l, b, s1 … sm
     * @throws IllegalArgumentException if a name is unknown or a value not finite
     */
    public Ets withParameters(Map<String, Double> values) {
        return new Ets(name, forms, automatic, FixedParameters.of(values), region, criterion);
    }

    /** Where the parameters may lie; {@link ParameterRegion#BOTH} unless said otherwise. */
    public Ets within(ParameterRegion newRegion) {
        return new Ets(name, forms, automatic, fixed, newRegion, criterion);
    }

    /** What chooses the form; {@link InformationCriterion#AICC} unless said otherwise. */
    public Ets by(InformationCriterion newCriterion) {
        return new Ets(name, forms, automatic, fixed, region, newCriterion);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public EtsModel fit(TimeSeries series) {
        Values values = Values.of(series, name);
        if (automatic && values.isConstant()) {
            return constant(series, values);
        }
        int period = series.frequency().periodsPerYear();
        List<EtsForm> candidates = candidates(series, values, period);
        double scale = values.scale();
        double[] scaled = values.scaled();
        FixedParameters given = fixed;
        Estimate best = null;
        if (automatic) {
            best = new Search(scaled, period, given, region, criterion).best(candidates);
        } else {
            EtsForm form = forms.get(0);
            given.requireFit(form, period);
            best = new Search(scaled, period, given.scaled(form, 1 / scale), region, criterion).best(candidates);
        }
        if (best == null) {
            throw new UnfittableSeriesException(
                    series.name(),
                    name,
                    "its " + values.observed() + " observations are too few for " + candidates
                            + ". Use naive or mean instead.");
        }
        return model(series, best, scale);
    }

    private List<EtsForm> candidates(TimeSeries series, Values values, int period) {
        List<EtsForm> candidates = new ArrayList<>();
        for (EtsForm form : forms) {
            Optional<String> obstacle = obstacle(form, values, period);
            if (obstacle.isEmpty()) {
                candidates.add(form);
            } else if (!automatic) {
                throw new UnfittableSeriesException(series.name(), form.toString(), obstacle.get());
            }
        }
        return candidates;
    }

    private static Optional<String> obstacle(EtsForm form, Values values, int period) {
        if (form.isSeasonal() && period == 1) {
            return Optional.of("it has no seasons. Use a form without season.");
        }
        if (form.isSeasonal() && values.observed() <= period) {
            return Optional.of("its " + values.observed() + " observations make no more than one season of " + period
                    + ". Use a form without season.");
        }
        if (form.isSeasonal() && period > LONGEST_PERIOD) {
            return Optional.of("a season of " + period + " periods is too long for exponential smoothing ("
                    + LONGEST_PERIOD + " at most). Decompose it first or use a form without season.");
        }
        boolean multiplicative =
                form.error() == MULTIPLICATIVE || form.trend() == MULTIPLICATIVE || form.season() == MULTIPLICATIVE;
        if (multiplicative && values.least() <= 0) {
            return Optional.of("its least value (" + values.least()
                    + ") is not positive, which a multiplicative component needs. Use additive ones.");
        }
        return Optional.empty();
    }

    private EtsModel constant(TimeSeries series, Values values) {
        Point point = new Point(1);
        point.alpha = 0.99999;
        point.level = values.least();
        EtsForm form = new EtsForm(ADDITIVE, NONE, false, NONE);
        return EtsModel.of(this, series, new Estimate(form, point, Double.NEGATIVE_INFINITY, 2, 0), null);
    }

    private EtsModel model(TimeSeries series, Estimate estimate, double scale) {
        EtsForm form = estimate.form();
        Point point = estimate.point();
        point.level *= scale;
        if (form.trend() == ADDITIVE) {
            point.trend *= scale;
        }
        if (form.season() == ADDITIVE) {
            for (int j = 0; j < point.season.length; j++) {
                point.season[j] *= scale;
            }
        }
        return EtsModel.of(this, series, estimate, null);
    }
}
