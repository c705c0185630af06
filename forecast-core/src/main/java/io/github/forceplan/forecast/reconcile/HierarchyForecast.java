package io.github.forceplan.forecast.reconcile;

import io.github.forceplan.forecast.batch.Batch;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import java.util.Arrays;
import java.util.List;

/** Forecasts of all nodes of a hierarchy that add up, and what each was before. Immutable. */
public final class HierarchyForecast {

    private final List<Batch.Result> fits;
    private final double[][] own;
    private final double[][] means;
    private final CoherentPaths paths;

    HierarchyForecast(List<Batch.Result> fits, double[][] own, double[][] means, CoherentPaths paths) {
        this.fits = List.copyOf(fits);
        this.own = own;
        this.means = means;
        this.paths = paths;
    }

    public Hierarchy hierarchy() {
        return paths.hierarchy();
    }

    /** Sample paths of all nodes that add up in every path and step. */
    public CoherentPaths paths() {
        return paths;
    }

    /** The name of the model that served a node. */
    public String model(String node) {
        return fits.get(hierarchy().place(node)).forecaster();
    }

    /** Why the models before the one that served did not, for every node in turn. */
    public List<String> failures() {
        return fits.stream().flatMap(fit -> fit.failures().stream()).toList();
    }

    /** A node's point forecasts by its own model, before they were made to add up, over spans of time as well. */
    public double[] own(String node) {
        return own[hierarchy().place(node)].clone();
    }

    /** A node's forecast: reconciled point forecasts, and quantiles of the reconciled paths. */
    public Forecast of(String node) {
        SamplePaths drawn = paths.of(node);
        return Forecast.sampled(drawn.start(), means[hierarchy().place(node)], drawn);
    }

    /**
     * The same of sums over spans of periods, such as years of four quarters, counted from the first period forecast; what
     * is left at the end is left out. The forecast's own periods count spans from its start.
     *
     * @param span periods of a span, 1 to the horizon
     */
    public Forecast of(String node, int span) {
        SamplePaths drawn = paths.of(node);
        if (span < 1 || span > drawn.horizon()) {
            throw new IllegalArgumentException(
                    "The span (" + span + ") must be 1 to the " + drawn.horizon() + " periods that are forecast.");
        }
        double[][] sums = new double[drawn.count()][];
        for (int path = 0; path < sums.length; path++) {
            sums[path] = summed(drawn.path(path), span);
        }
        return Forecast.sampled(
                drawn.start(), summed(means[hierarchy().place(node)], span), SamplePaths.owning(drawn.start(), sums));
    }

    private static double[] summed(double[] values, int span) {
        double[] sums = new double[values.length / span];
        Arrays.setAll(sums, i -> Arrays.stream(values, i * span, (i + 1) * span).sum());
        return sums;
    }
}
