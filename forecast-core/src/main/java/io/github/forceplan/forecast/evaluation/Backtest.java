package io.github.forceplan.forecast.evaluation;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forecasts from several origins inside a series, scored against what followed. The last origin leaves {@code horizon}
 * observations, each earlier one {@code step} more.
 *
 * @param horizon steps forecast from each origin, 1 or more
 * @param origins how many, 1 or more; fewer are used where the series is too short
 * @param step periods between origins, 1 or more
 * @param window observations fitted to at each origin, the latest; 0 for all of them (an expanding window)
 */
public record Backtest(int horizon, int origins, int step, int window) {

    public Backtest {
        requirePositive("horizon", horizon, 1);
        requirePositive("number of origins", origins, 1);
        requirePositive("step between origins", step, 1);
        requirePositive("window", window, 0);
    }

    /** Origins one period apart, each with all observations before it. */
    public static Backtest expanding(int horizon, int origins) {
        return new Backtest(horizon, origins, 1, 0);
    }

    /** Origins one period apart, each with the latest {@code window} observations before it. */
    public static Backtest rolling(int horizon, int origins, int window) {
        return new Backtest(horizon, origins, 1, window);
    }

    /** The same with origins {@code newStep} periods apart. */
    public Backtest every(int newStep) {
        return new Backtest(horizon, origins, newStep, window);
    }

    /**
     * Runs a forecaster over the series. An origin at which it can't be fitted has no forecast but the reason.
     *
     * @throws IllegalArgumentException if the series is no longer than the horizon
     */
    public BacktestRun run(Forecaster forecaster, TimeSeries series) {
        List<Trial> trials = new ArrayList<>();
        for (int back = origins - 1; back >= 0; back--) {
            int origin = series.size() - horizon - back * step;
            int from = window == 0 ? 0 : origin - window;
            if (origin < 1 || from < 0) {
                continue;
            }
            TimeSeries training = series.head(origin).tail(origin - from);
            double[] outcomes = series.head(origin + horizon).tail(horizon).toArray();
            trials.add(trial(forecaster, training, outcomes));
        }
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("Series '" + series.name() + "' has " + series.size()
                    + " observations, too few to hold back " + horizon
                    + (window == 0 ? "" : " after a window of " + window) + ". Shorten the horizon or the window.");
        }
        return new BacktestRun(series.name(), forecaster.name(), trials);
    }

    private Trial trial(Forecaster forecaster, TimeSeries training, double[] outcomes) {
        try {
            Forecast forecast = forecaster.fit(training).forecast(horizon);
            return new Trial(training, outcomes, Optional.of(forecast), "");
        } catch (UnfittableSeriesException e) {
            return new Trial(training, outcomes, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static void requirePositive(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("The " + what + " (" + value + ") must be " + least + " or more.");
        }
    }
}
