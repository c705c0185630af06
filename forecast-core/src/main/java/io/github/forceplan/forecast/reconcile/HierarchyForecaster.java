package io.github.forceplan.forecast.reconcile;

import io.github.forceplan.forecast.batch.Batch;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts every node of a hierarchy by a model of its own, then makes the forecasts add up: point forecasts and,
 * future by future, sample paths. Futures of the nodes go together as the models' residuals did, their correlations
 * shrunk; see {@link CoherentPaths#joined}.
 *
 * @param models the wanted one first, then what to fall back to, in this order; one or more
 * @param rule how they are made to add up
 * @param horizon steps to forecast, 1 or more
 * @param paths futures to draw, 1 or more
 * @param seed of the random numbers; a node's own paths depend on its name alone
 * @param threads 1 or more; they don't change the result
 */
public record HierarchyForecaster(
        List<Forecaster> models, ReconciliationRule rule, int horizon, int paths, long seed, int threads) {

    public HierarchyForecaster {
        models = List.copyOf(models);
        if (paths < 1) {
            throw new IllegalArgumentException("The number of paths (" + paths + ") must be 1 or more.");
        }
    }

    /**
     * Fits, draws and reconciles.
     *
     * @param series histories of all nodes, in the order of {@link Hierarchy#nodes}, named as they are, all over the same
     *     periods; see {@link Hierarchy#aggregate}
     * @throws IllegalArgumentException if a node can be forecast by no model, or the rule asks for more than there is; the
     *     message says what to do
     */
    public HierarchyForecast forecast(Hierarchy hierarchy, List<TimeSeries> series) {
        Hierarchy.requireLength("nodes", series.size(), hierarchy.size());
        List<Batch.Result> fits = new Batch(models, horizon, threads).run(series);
        requireServed(fits);
        double[][] residuals = new double[fits.size()][];
        Arrays.setAll(residuals, i -> model(fits.get(i)).residuals());
        Reconciliation method = rule.of(hierarchy, residuals);
        CoherentPaths coherent = CoherentPaths.of(method, joined(fits, residuals), threads);
        double[][] own = new double[fits.size()][];
        Arrays.setAll(own, i -> own(fits.get(i)));
        double[][] means = new double[fits.size()][horizon];
        double[] base = new double[fits.size()];
        for (int step = 0; step < horizon; step++) {
            for (int i = 0; i < base.length; i++) {
                base[i] = fits.get(i).forecast().orElseThrow().mean(step);
            }
            double[] reconciled = method.reconcile(base);
            for (int i = 0; i < base.length; i++) {
                means[i][step] = reconciled[i];
            }
        }
        return new HierarchyForecast(fits, own, means, coherent);
    }

    /** Point forecasts by a node's own model alone. */
    private double[] own(Batch.Result fit) {
        if (model(fit) instanceof TemporalModel temporal) {
            return temporal.own(horizon);
        }
        double[] own = new double[horizon];
        Arrays.setAll(own, fit.forecast().orElseThrow()::mean);
        return own;
    }

    private List<SamplePaths> joined(List<Batch.Result> fits, double[][] residuals) {
        SamplePaths[] drawn = new SamplePaths[fits.size()];
        Spread.over(drawn.length, threads, (from, to) -> {
            for (int i = from; i < to; i++) {
                RandomStream stream =
                        new RandomStream(seed, "node " + fits.get(i).series().name());
                drawn[i] = model(fits.get(i)).simulate(horizon, paths, stream);
            }
        });
        return CoherentPaths.joined(Arrays.asList(drawn), errors(residuals), new RandomStream(seed, "joined"));
    }

    /** Histories too short for correlations leave the nodes' futures independent. */
    private static ErrorCovariance errors(double[][] residuals) {
        try {
            return ErrorCovariance.shrunk(residuals);
        } catch (IllegalArgumentException e) {
            double[] ones = new double[residuals.length];
            Arrays.fill(ones, 1);
            return ErrorCovariance.ofVariances(ones);
        }
    }

    private static FittedModel model(Batch.Result fit) {
        return fit.model().orElseThrow();
    }

    private static void requireServed(List<Batch.Result> fits) {
        List<String> unserved = new ArrayList<>();
        for (Batch.Result fit : fits) {
            if (fit.model().isEmpty() || fit.forecast().isEmpty()) {
                unserved.addAll(fit.failures());
            }
        }
        if (!unserved.isEmpty()) {
            throw new IllegalArgumentException(
                    "Some nodes can be forecast by no model, so that nothing can be made to add up:\n"
                            + String.join("\n", unserved));
        }
    }
}
