package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.ADDITIVE;
import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;
import static io.github.forceplan.forecast.ets.Component.NONE;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.regression.WithRegressors;
import io.github.forceplan.forecast.series.Regressors;
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
 * the likelihood. For a constant series, and for one of two to four observations, automatic choice takes ETS(A,N,N)
 * with α = 0.9999 and the first value as level: the last value stays.
 */
public final class Ets implements Forecaster {

    private static final int LONGEST_PERIOD = 24;
    private static final int FEWEST = 2;

    private final List<EtsForm> forms;
    private final boolean automatic;
    private final Settings settings;

    private Ets(List<EtsForm> forms, boolean automatic, Settings settings) {
        this.forms = forms;
        this.automatic = automatic;
        this.settings = settings;
    }

    private record Settings(
            String name,
            FixedParameters fixed,
            ParameterRegion region,
            InformationCriterion criterion,
            Estimator estimator,
            boolean parametersUncertain) {

        static Settings with(Estimator estimator, boolean uncertain) {
            return new Settings(
                    "ets", FixedParameters.NONE, ParameterRegion.BOTH, InformationCriterion.AICC, estimator, uncertain);
        }
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
        return new Ets(List.copyOf(forms), true, Settings.with(Estimator.PENALISED_LIKELIHOOD, true));
    }

    /** One form, which is fitted or refused. */
    public static Ets of(EtsForm form) {
        return new Ets(List.of(form), false, Settings.with(Estimator.MAXIMUM_LIKELIHOOD, false));
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
    public Ets named(String name) {
        return with(new Settings(
                name,
                settings.fixed,
                settings.region,
                settings.criterion,
                settings.estimator,
                settings.parametersUncertain));
    }

    /**
     * Fixes parameters, and initial states if wanted, by the names of {@link EtsModel#parameters()}; the rest is
     * estimated.
     *
     * @param values of alpha, beta, gamma, phi, and for a single form either none or all of l, b, s1 … sm
     * @throws IllegalArgumentException if a name is unknown or a value not finite
     */
    public Ets withParameters(Map<String, Double> values) {
        FixedParameters fixed = FixedParameters.of(values);
        if (automatic && fixed.hasStates()) {
            throw new IllegalArgumentException("Initial states "
                    + fixed.states().keySet() + " belong to one form. Leave them out, or fit that form alone.");
        }
        return with(new Settings(
                settings.name,
                fixed,
                settings.region,
                settings.criterion,
                settings.estimator,
                settings.parametersUncertain));
    }

    /** Where the parameters may lie; {@link ParameterRegion#BOTH} unless said otherwise. */
    public Ets within(ParameterRegion region) {
        return with(new Settings(
                settings.name,
                settings.fixed,
                region,
                settings.criterion,
                settings.estimator,
                settings.parametersUncertain));
    }

    /** What chooses the form; {@link InformationCriterion#AICC} unless said otherwise. */
    public Ets by(InformationCriterion criterion) {
        return with(new Settings(
                settings.name,
                settings.fixed,
                settings.region,
                criterion,
                settings.estimator,
                settings.parametersUncertain));
    }

    /**
     * How parameters are estimated; {@link Estimator#MAXIMUM_LIKELIHOOD} for one form and
     * {@link Estimator#PENALISED_LIKELIHOOD} for automatic choice unless said otherwise.
     */
    public Ets estimatedBy(Estimator estimator) {
        return with(new Settings(
                settings.name,
                settings.fixed,
                settings.region,
                settings.criterion,
                estimator,
                settings.parametersUncertain));
    }

    /**
     * Lets each sample path have parameters, initial states and a variance of its own, drawn as uncertain as the data
     * leave them (normal around the estimates with the Gauss-Newton information, inside the region), and widens forecast
     * quantiles accordingly; short series grow most. The default for automatic choice.
     */
    public Ets withParameterUncertainty() {
        return uncertain(true);
    }

    /** Takes the estimates for certain, in paths and quantiles, as R does; the default for one form. */
    public Ets withoutParameterUncertainty() {
        return uncertain(false);
    }

    private Ets uncertain(boolean uncertain) {
        return with(new Settings(
                settings.name, settings.fixed, settings.region, settings.criterion, settings.estimator, uncertain));
    }

    private Ets with(Settings changed) {
        return new Ets(forms, automatic, changed);
    }

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(new WithRegressors(this, known));
    }

    @Override
    public String name() {
        return settings.name;
    }

    @Override
    public EtsModel fit(TimeSeries series) {
        Values values = Values.of(series, name());
        if (automatic && values.isConstant()) {
            return walk(series, values);
        }
        int period = series.season();
        List<EtsForm> candidates = candidates(series, values, period);
        double scale = values.scale();
        FixedParameters fixed = settings.fixed;
        if (!automatic) {
            fixed.requireFit(forms.get(0), period);
            fixed = fixed.scaled(forms.get(0), 1 / scale);
        }
        double[] scaled = values.scaled();
        Estimate best = new Search(scaled, period, fixed, settings.region, settings.criterion, settings.estimator)
                .best(candidates);
        if (best == null && automatic && values.observed() >= FEWEST) {
            return walk(series, values);
        }
        if (best == null) {
            throw new UnfittableSeriesException(
                    series.name(),
                    name(),
                    "its " + values.observed() + " observations are too few"
                            + (automatic ? "" : " to estimate " + candidates.get(0))
                            + ". Use naive instead.");
        }
        ParameterUncertainty uncertainty = settings.parametersUncertain
                ? new ParameterUncertainty(scaled, scale, period, fixed, settings.region, settings.estimator, best)
                : null;
        return EtsModel.of(this, series, best.in(scale), uncertainty);
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

    /** What is left for a constant series and for one of two to four observations: the last value stays. */
    private EtsModel walk(TimeSeries series, Values values) {
        Point point = new Point(1);
        point.alpha = 0.9999;
        point.level = values.first();
        EtsForm form = new EtsForm(ADDITIVE, NONE, false, NONE);
        return EtsModel.of(
                this,
                series,
                new Estimate(form, point, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 1, 0),
                null);
    }
}
