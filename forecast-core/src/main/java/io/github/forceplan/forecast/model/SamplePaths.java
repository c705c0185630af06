package io.github.forceplan.forecast.model;

import io.github.forceplan.forecast.time.Period;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Possible futures of one series: path × step. Immutable. */
public final class SamplePaths {

    private final Period start;
    private final double[][] values;

    /** Made when first asked for; whichever thread is first, the values are the same. */
    private final AtomicReferenceArray<double[]> sortedByStep;

    private SamplePaths(Period start, double[][] values) {
        this.start = start;
        this.values = values;
        this.sortedByStep = new AtomicReferenceArray<>(values[0].length);
    }

    /**
     * @param start the first period
     * @param values [path][step], at least one path and one step, all paths of one length; the caller gives it away
     */
    public static SamplePaths owning(Period start, double[][] values) {
        if (values.length == 0 || values[0].length == 0) {
            throw new IllegalArgumentException("Sample paths need at least one path and one step.");
        }
        return new SamplePaths(start, values);
    }

    public Period start() {
        return start;
    }

    public int count() {
        return values.length;
    }

    public int horizon() {
        return sortedByStep.length();
    }

    public double value(int path, int step) {
        return values[path][step];
    }

    /** A copy of one path. */
    public double[] path(int path) {
        return values[path].clone();
    }

    public double mean(int step) {
        double sum = 0;
        for (double[] path : values) {
            sum += path[step];
        }
        return sum / values.length;
    }

    /** The sample quantile at a step; see {@link Quantiles#ofSorted}. */
    public double quantile(int step, double p) {
        double[] sorted = sortedByStep.get(step);
        if (sorted == null) {
            sorted = new double[values.length];
            for (int path = 0; path < sorted.length; path++) {
                sorted[path] = values[path][step];
            }
            Arrays.sort(sorted);
            sortedByStep.set(step, sorted);
        }
        return Quantiles.ofSorted(sorted, p);
    }
}
