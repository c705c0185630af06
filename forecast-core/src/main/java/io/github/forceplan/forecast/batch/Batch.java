package io.github.forceplan.forecast.batch;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Fits and forecasts many series on several threads. Results come in the order of the series, whatever the number of
 * threads. A series that no model fits, or that a model fails on, never stops the others: each result says which model
 * served and why the ones before it did not.
 *
 * @param models the wanted one first, then what to fall back to, in this order; one or more
 * @param horizon steps to forecast, 1 or more
 * @param threads 1 or more
 */
public record Batch(List<Forecaster> models, int horizon, int threads) {

    /** Series under way or waiting for their turn, a thread. */
    private static final int AHEAD = 64;

    public Batch {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("A batch needs a model. Give one or more.");
        }
        if (horizon < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "The horizon (" + horizon + ") and the threads (" + threads + ") must be 1 or more.");
        }
    }

    /**
     * What became of one series.
     *
     * @param model the fitted model, empty if every one failed
     * @param forecast what it forecasts, empty if every one failed
     * @param forecaster the name of the model that served, empty if none did
     * @param failures why each model before it did not serve, in order
     */
    public record Result(
            TimeSeries series,
            Optional<FittedModel> model,
            Optional<Forecast> forecast,
            String forecaster,
            List<String> failures) {

        public Result {
            failures = List.copyOf(failures);
        }

        /** Whether another model than the wanted one served. */
        public boolean fellBack() {
            return model.isPresent() && !failures.isEmpty();
        }
    }

    /** All results, in the order of the series. */
    public List<Result> run(List<TimeSeries> series) {
        List<Result> results = new ArrayList<>(series.size());
        run(series.iterator(), results::add);
        return results;
    }

    /**
     * Takes series as they come and hands each result on, in the order of the series and from the calling thread; only
     * a few series are held at a time.
     */
    public void run(Iterator<TimeSeries> series, Consumer<Result> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<Result>> waiting = new ArrayDeque<>();
        try {
            while (series.hasNext() || !waiting.isEmpty()) {
                while (series.hasNext() && waiting.size() < AHEAD * threads) {
                    TimeSeries next = series.next();
                    waiting.add(pool.submit(() -> forecast(next)));
                }
                sink.accept(waiting.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The batch was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The batch failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** One series; never throws for what the series is like. */
    Result forecast(TimeSeries series) {
        List<String> failures = new ArrayList<>();
        for (Forecaster model : models) {
            try {
                FittedModel fitted = model.fit(series);
                Forecast forecast = fitted.forecast(horizon);
                requireFinite(series, model, forecast);
                return new Result(series, Optional.of(fitted), Optional.of(forecast), model.name(), failures);
            } catch (UnfittableSeriesException e) {
                failures.add(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                // a fault of a model must not take the other series with it; it is reported like the rest
                failures.add("Series '" + series.name() + "' made " + model.name() + " fail: " + e);
            }
        }
        return new Result(series, Optional.empty(), Optional.empty(), "", failures);
    }

    private void requireFinite(TimeSeries series, Forecaster model, Forecast forecast) {
        for (int h = 0; h < horizon; h++) {
            if (!Double.isFinite(forecast.mean(h))) {
                throw new UnfittableSeriesException(
                        series.name(),
                        model.name(),
                        "its forecast of step " + (h + 1) + " is " + forecast.mean(h) + ".");
            }
        }
    }
}
