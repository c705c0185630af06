package io.github.forceplan.forecast.batch;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fits and forecasts many series on several threads. Results come in the order of the series, whatever the number of
 * threads. A series that no model fits, or that a model fails on, never stops the others: each result says which model
 * served and why the ones before it did not.
 *
 * @param models the wanted one first, then what to fall back to, in this order; one or more
 * @param horizon steps to forecast, 1 or more
 * @param threads 1 or more
 * @param presentation what is handed on of a fitted model; may throw, which fails the model
 * @param probabilities of the quantiles that will be asked for, each above 0 and below 1: they are found on the batch's
 *     threads, and a model of which one is not finite fails
 */
public record Batch(
        List<Forecaster> models, int horizon, int threads, Presentation presentation, List<Double> probabilities) {

    public Batch {
        models = List.copyOf(models);
        probabilities = List.copyOf(probabilities);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("A batch needs a model. Give one or more.");
        }
        if (horizon < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "The horizon (" + horizon + ") and the threads (" + threads + ") must be 1 or more.");
        }
    }

    /** Hands on the models' own forecasts. */
    public Batch(List<Forecaster> models, int horizon, int threads) {
        this(models, horizon, threads, FittedModel::forecast, List.of());
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

        /** What did not go as asked: why models failed, and which one served instead; empty if all went well. */
        public String notice() {
            if (failures.isEmpty()) {
                return "";
            }
            String outcome = fellBack() ? "It was forecast by " + forecaster + " instead." : "No model is left for it.";
            return String.join(" ", failures) + " " + outcome;
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
        try (Pipeline<TimeSeries, Result> pipeline = new Pipeline<>(threads, this::forecast, sink)) {
            series.forEachRemaining(pipeline::accept);
            pipeline.finish();
        }
    }

    /** One series; never throws for what the series is like. */
    public Result forecast(TimeSeries series) {
        List<String> failures = new ArrayList<>();
        for (Forecaster model : models) {
            try {
                FittedModel fitted = model.fit(series);
                Forecast forecast = found(series, model, presentation.of(fitted, horizon));
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

    /** The forecast with the quantiles that will be asked for already found. */
    private Forecast found(TimeSeries series, Forecaster model, Forecast forecast) {
        double[] means = new double[horizon];
        double[][] quantiles = new double[horizon][probabilities.size()];
        for (int h = 0; h < horizon; h++) {
            means[h] = forecast.mean(h);
            requireFinite(series, model, "forecast", h, means[h]);
            for (int i = 0; i < probabilities.size(); i++) {
                quantiles[h][i] = forecast.quantile(h, probabilities.get(i));
                requireFinite(series, model, "quantile " + probabilities.get(i), h, quantiles[h][i]);
            }
        }
        if (probabilities.isEmpty()) {
            return forecast;
        }
        return Forecast.of(forecast.start(), means, (step, p) -> {
            int known = probabilities.indexOf(p);
            return known >= 0 ? quantiles[step][known] : forecast.quantile(step, p);
        });
    }

    private static void requireFinite(TimeSeries series, Forecaster model, String what, int step, double value) {
        if (!Double.isFinite(value)) {
            throw new UnfittableSeriesException(
                    series.name(), model.name(), "its " + what + " of step " + (step + 1) + " is " + value + ".");
        }
    }
}
