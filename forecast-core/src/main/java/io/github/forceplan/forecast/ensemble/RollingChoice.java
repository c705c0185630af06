package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.arima.Arima;
import io.github.forceplan.forecast.ces.Ces;
import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.evaluation.Backtest;
import io.github.forceplan.forecast.evaluation.BacktestRun;
import io.github.forceplan.forecast.evaluation.PointMeasures;
import io.github.forceplan.forecast.evaluation.Trial;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.simple.Naive2;
import io.github.forceplan.forecast.theta.OptimisedTheta;
import io.github.forceplan.forecast.theta.Theta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one of several forecasters that erred least on rolling origins inside the series: the mean absolute error over all
 * steps of all origins. Tashman (2000), "Out-of-sample tests of forecasting accuracy: an analysis and review",
 * International Journal of Forecasting 16(4). The horizon tried is one cycle of seasons, or six periods where there are
 * none, but no more than a quarter of the series; the four origins spread over
 * another horizon before the last one.
 *
 * <p>A candidate that can't be fitted at every origin and to the whole series is out. A series too short for the origins
 * goes to the fallback, and so does one on which no candidate is left.
 *
 * @param candidates one or more, each with a name of its own; of equals the first is chosen
 * @param fallback what serves where there is no choice; one that itself chooses by an information criterion, say
 */
public record RollingChoice(String name, List<Forecaster> candidates, Forecaster fallback) implements Forecaster {

    private static final int ORIGINS = 4;
    private static final int HORIZON_WITHOUT_SEASON = 6;

    private static final int LEAST_PARTS = 4;

    /** Fewer observations say too little of a model. */
    private static final int FEWEST = 12;

    /** What is fitted to at the first origin must have more than two cycles. */
    private static final int CYCLES = 2;

    public RollingChoice {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("Choice '" + name + "' has no candidates. Give one or more.");
        }
        if (candidates.stream().map(Forecaster::name).distinct().count() < candidates.size()) {
            throw new IllegalArgumentException(
                    "Choice '" + name + "' has two candidates of one name. Give each a name of its own.");
        }
    }

    /**
     * Among exponential smoothing, ARIMA, dynamic optimised Theta, Theta, complex exponential smoothing and the naive
     * method with season; short series go to exponential smoothing by AICc, and if that fails to the naive method.
     */
    public static RollingChoice standard() {
        return new RollingChoice(
                "auto",
                List.of(
                        Ets.automatic(),
                        Arima.automatic(),
                        OptimisedTheta.DYNAMIC,
                        new Theta(),
                        Ces.automatic(),
                        new Naive2()),
                new FirstThatFits("ets or naive", List.of(Ets.automatic(), LagWalk.naive())));
    }

    /** Among the candidates that take regressors; they must cover the origins' horizons too. */
    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        List<Forecaster> able = candidates.stream()
                .flatMap(candidate -> candidate.regressedOn(known).stream())
                .toList();
        Optional<Forecaster> last = fallback.regressedOn(known);
        return able.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new RollingChoice(name, able, last.get()));
    }

    @Override
    public ChosenModel fit(TimeSeries series) {
        Map<String, Double> errors = new LinkedHashMap<>();
        List<Forecaster> standing = new ArrayList<>();
        int period = series.season();
        int horizon = Math.min(period > 1 ? period : HORIZON_WITHOUT_SEASON, series.size() / LEAST_PARTS);
        int step = Math.max(1, horizon / ORIGINS);
        int first = series.size() - horizon - (ORIGINS - 1) * step;
        if (series.observed() >= FEWEST && first > CYCLES * period) {
            Backtest backtest = Backtest.expanding(horizon, ORIGINS).every(step);
            for (Forecaster candidate : candidates) {
                double error = error(backtest.run(candidate, series));
                if (Double.isFinite(error)) {
                    errors.put(candidate.name(), error);
                    standing.add(candidate);
                }
            }
        }
        standing.sort(Comparator.comparingDouble(
                candidate -> errors.getOrDefault(candidate.name(), Double.POSITIVE_INFINITY)));
        for (Forecaster candidate : standing) {
            try {
                return new ChosenModel(candidate.fit(series), candidate.name(), errors);
            } catch (UnfittableSeriesException e) {
                // it could be fitted at the origins but not to the whole series: the next best serves
                continue;
            }
        }
        FittedModel model = fallback.fit(series);
        return new ChosenModel(model, fallback.name(), errors);
    }

    /** The mean absolute error of all steps of all origins; not finite if an origin has no forecast. */
    private static double error(BacktestRun run) {
        double sum = 0;
        int count = 0;
        for (Trial trial : run.trials()) {
            if (trial.forecast().isEmpty()) {
                return Double.NaN;
            }
            double[] outcomes = trial.outcomes();
            double[] means = new double[outcomes.length];
            for (int h = 0; h < means.length; h++) {
                means[h] = trial.forecast().get().mean(h);
            }
            double error = PointMeasures.mae(outcomes, means);
            if (!Double.isNaN(error)) {
                sum += error;
                count++;
            }
        }
        return sum / count;
    }
}
