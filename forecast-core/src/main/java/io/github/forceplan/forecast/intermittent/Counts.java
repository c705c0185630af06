package io.github.forceplan.forecast.intermittent;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.List;

/**
 * Low counts as counts: Poisson or negative binomial with a mean that is exponentially smoothed, by maximum likelihood.
 * Snyder, Ord and Beaumont (2012), "Forecasting the intermittent demand for slow-moving inventories: a modelling
 * approach", International Journal of Forecasting 28(2), section 3 (static, undamped and damped dynamic models).
 * Distribution and movement of the mean are chosen by AICc.
 *
 * <p>Every path is of non-negative whole numbers. A missing observation leaves the mean to its movement. A series without
 * a single event gets a Poisson mean of 1 / (2 n), the posterior mean under Jeffreys' prior: none seen in n periods is
 * not never. A series with a count above a billion is refused.
 */
public final class Counts implements Forecaster {

    /** Beyond it the distribution's own series take too long, and a normal distribution is as good. */
    private static final double MOST = 1e9;

    private final List<CountForm> forms;

    private Counts(List<CountForm> forms) {
        this.forms = forms;
    }

    /** The best form by AICc. */
    public static Counts automatic() {
        return new Counts(List.of(CountForm.values()));
    }

    /** One form of the mean's movement; the distribution is still chosen. */
    public static Counts of(CountForm form) {
        return new Counts(List.of(form));
    }

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public CountModel fit(TimeSeries series) {
        if (series.observed() == 0) {
            throw new UnfittableSeriesException(
                    series.name(), name(), "it has no observation. Leave it out or give it some.");
        }
        for (int t = 0; t < series.size(); t++) {
            double y = series.value(t);
            if (y > MOST) {
                throw new UnfittableSeriesException(
                        series.name(),
                        name(),
                        "it is " + y + " in " + series.period(t)
                                + ", too large to be counted one by one (a billion at most). Use a model for any series,"
                                + " such as ets.");
            }
            if (y < 0 || y != Math.rint(y) && !Double.isNaN(y)) {
                throw new UnfittableSeriesException(
                        series.name(),
                        name(),
                        "it is " + y + " in " + series.period(t)
                                + ", and counts are whole and not negative. Use a model for any series, such as ets.");
            }
        }
        CountFit fit = new CountFit(series.toArray());
        CountEstimate best = fit.poissonMean();
        for (CountForm form : forms) {
            for (boolean overdispersed : new boolean[] {false, true}) {
                CountEstimate estimate = fit.estimate(form, overdispersed);
                if (estimate.likelihood().aicc() < best.likelihood().aicc()) {
                    best = estimate;
                }
            }
        }
        return new CountModel(series, best);
    }
}
