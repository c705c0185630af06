package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.ADDITIVE;
import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;

import io.github.forceplan.forecast.model.Likelihood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits candidate forms to one series and keeps the one with the best information criterion. */
final class Search {

    private final double[] y;
    private final int period;
    private final FixedParameters fixed;
    private final ParameterRegion region;
    private final InformationCriterion criterion;
    private final Estimator estimator;
    private final StartingStates states;
    private final int observed;

    /** @param y scaled to about 1, {@code NaN} where missing */
    Search(
            double[] y,
            int period,
            FixedParameters fixed,
            ParameterRegion region,
            InformationCriterion criterion,
            Estimator estimator) {
        this.y = y;
        this.period = period;
        this.fixed = fixed;
        this.region = region;
        this.criterion = criterion;
        this.estimator = estimator;
        double[] filled = Gaps.interpolate(y);
        this.states = new StartingStates(filled, period);
        int count = 0;
        for (double value : y) {
            count += !Double.isNaN(value) ? 1 : 0;
        }
        this.observed = count;
    }

    /** The best of the forms, or null if none can be fitted. */
    @Nullable
    Estimate best(List<EtsForm> forms) {
        Estimate best = null;
        double bestValue = Double.POSITIVE_INFINITY;
        for (EtsForm form : forms) {
            Estimate estimate = fit(form);
            if (estimate != null) {
                double value = criterion.of(
                        new Likelihood(-0.5 * estimate.criterion(), estimate.freeParameters() + 1, observed));
                if (value < bestValue) {
                    best = estimate;
                    bestValue = value;
                }
            }
        }
        return best;
    }

    /** Maximum likelihood for one form, or null if it has too many parameters for the data or breaks down on them. */
    @Nullable
    Estimate fit(EtsForm form) {
        Estimation estimation = new Estimation(form, y, period, fixed, region, estimator);
        if (estimation.freeParameters() > 0 && estimation.freeParameters() >= observed - 1) {
            return null;
        }
        boolean thorough = estimator == Estimator.MAXIMUM_LIKELIHOOD;
        List<Estimate> screened = new ArrayList<>();
        for (int i = 0; i < (thorough ? STARTS.length : FEW); i++) {
            Point point = new Point(form.isSeasonal() ? period : 1);
            states.fill(point, form.trend(), form.season());
            place(point, form, STARTS[i], i == 0 ? period : 1);
            screen(estimation, point, screened);
            if (thorough && form.error() == MULTIPLICATIVE && form.season() == ADDITIVE) {
                states.fillSmallSeason(point, form.trend());
                screen(estimation, point, screened);
            }
        }
        screened.sort(Comparator.comparingDouble(Estimate::objective));
        Estimate best = null;
        for (Estimate start : screened.subList(0, Math.min(thorough ? FINALISTS : 1, screened.size()))) {
            Estimate estimate = estimation.descend(start.point(), Integer.MAX_VALUE);
            if (best == null || estimate.objective() < best.objective()) {
                best = estimate;
            }
        }
        return best == null ? null : beyond(estimation, best);
    }

    private static void screen(Estimation estimation, Point start, List<Estimate> screened) {
        Estimate estimate = estimation.descend(start, SCREENING);
        if (estimate.objective() < Double.POSITIVE_INFINITY) {
            screened.add(estimate);
        }
    }

    /** The estimate, or a better one that the whole admissible region holds. */
    private Estimate beyond(Estimation estimation, Estimate inside) {
        if (region != ParameterRegion.ADMISSIBLE || estimation.freeParameters() == 0) {
            return inside;
        }
        estimation.widen();
        Estimate best = inside;
        for (double damping : inside.form().damped() ? DAMPINGS : new double[] {1}) {
            Point start = new Point(inside.point().season.length);
            start.set(inside.point());
            start.phi *= damping;
            start.beta *= damping;
            Estimate descended = estimation.descend(start, Integer.MAX_VALUE);
            Estimate outside = estimation.search(descended.point(), EVALUATIONS);
            best = outside.objective() < best.objective() ? outside : best;
        }
        return best;
    }

    private static final int EVALUATIONS = 3000;
    /** Damping to start from outside the usual region, as shares of that found inside. */
    private static final double[] DAMPINGS = {1, 0.6};

    private static final int SCREENING = 5;
    private static final int FINALISTS = 3;
    /** Starts that serve where a penalty leaves few local optima. */
    private static final int FEW = 2;

    /** α (divided by the period in the first one), β and γ as shares of their ranges, φ. */
    private static final double[][] STARTS = {
        {0.2, 0.1, 0.05, 0.978},
        {0.6, 0.4, 0.3, 0.97},
        {0.02, 0.05, 0.3, 0.97},
        {0.02, 0.9, 0.02, 0.85},
        {0.95, 0.9, 0.3, 0.85},
        {0.3, 0.05, 0.3, 0.97},
        {0.3, 0.4, 0.02, 0.9}
    };

    private void place(Point at, EtsForm form, double[] start, int divisor) {
        at.alpha = start[0] / (form.isSeasonal() ? divisor : 1);
        at.beta = form.hasTrend() ? start[1] * at.alpha : 0;
        at.gamma = form.isSeasonal() ? start[2] * (1 - at.alpha) : 0;
        at.phi = form.damped() ? start[3] : 1;
    }
}
