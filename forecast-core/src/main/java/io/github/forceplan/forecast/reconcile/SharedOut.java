package io.github.forceplan.forecast.reconcile;

import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.List;

/**
 * Bottom-up, top-down and middle-out: the forecasts of one level are kept, those above are their sums, those below are
 * shared out; Hyndman and Athanasopoulos (2021), section 11.2. Immutable.
 */
public final class SharedOut implements Reconciliation {

    private final Hierarchy hierarchy;

    /** Of each bottom: the node whose forecast it shares, and its share of it. */
    private final int[] source;

    private final double[] share;

    private SharedOut(Hierarchy hierarchy, int[] source, double[] share) {
        this.hierarchy = hierarchy;
        this.source = source;
        this.share = share;
    }

    /** The forecasts of the bottoms are kept. */
    public static SharedOut bottomUp(Hierarchy hierarchy) {
        int[] source = new int[hierarchy.bottoms()];
        Arrays.setAll(source, j -> hierarchy.totals() + j);
        double[] whole = new double[source.length];
        Arrays.fill(whole, 1);
        return new SharedOut(hierarchy, source, whole);
    }

    /**
     * The forecast of the widest total is kept.
     *
     * @param weights of the bottoms, not negative; their shares are proportional to them: history for historical
     *     proportions, the bottoms' own forecasts for forecast proportions
     * @throws IllegalArgumentException if no total holds every bottom
     */
    public static SharedOut topDown(Hierarchy hierarchy, double[] weights) {
        if (hierarchy.totals() == 0 || hierarchy.members(0).length < hierarchy.bottoms()) {
            throw new IllegalArgumentException(
                    "Top-down needs a total of all bottoms. Add one to the hierarchy, or use middle-out.");
        }
        return middleOut(hierarchy, List.of(hierarchy.nodes().get(0)), weights);
    }

    /**
     * The forecasts of a middle level are kept.
     *
     * @param level nodes of which every bottom belongs to exactly one
     * @param weights of the bottoms, not negative; within a node of the level shares are proportional to them, equal where
     *     all are 0
     */
    public static SharedOut middleOut(Hierarchy hierarchy, List<String> level, double[] weights) {
        Hierarchy.requireLength("bottoms", weights.length, hierarchy.bottoms());
        int[] source = new int[weights.length];
        Arrays.fill(source, -1);
        double[] share = new double[weights.length];
        for (String name : level) {
            int node = hierarchy.place(name);
            int[] parts = hierarchy.bottomsOf(node);
            double sum = 0;
            for (int j : parts) {
                if (source[j] >= 0) {
                    throw new IllegalArgumentException("'" + hierarchy.nodes().get(hierarchy.totals() + j)
                            + "' belongs to two nodes of the level, '"
                            + hierarchy.nodes().get(source[j]) + "' and '" + name + "'. Leave one out.");
                }
                if (!(weights[j] >= 0 && weights[j] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("The weight (" + weights[j] + ") of '"
                            + hierarchy.nodes().get(hierarchy.totals() + j)
                            + "' must not be negative. Use 0 where nothing is to arrive.");
                }
                source[j] = node;
                sum += weights[j];
            }
            for (int j : parts) {
                share[j] = sum > 0 ? weights[j] / sum : 1.0 / parts.length;
            }
        }
        for (int j = 0; j < source.length; j++) {
            if (source[j] < 0) {
                throw new IllegalArgumentException("'" + hierarchy.nodes().get(hierarchy.totals() + j)
                        + "' belongs to no node of the level. Add the one that it is part of.");
            }
        }
        return new SharedOut(hierarchy, source, share);
    }

    /**
     * Average historical proportions: the mean over time of each bottom over its total; Gross and Sohl (1990),
     * "Disaggregation methods to expedite product line forecasting", Journal of Forecasting 9(3), method A. Periods with
     * a missing bottom or a total of 0 are passed over; a negative average is taken as 0.
     */
    public static double[] averageProportions(List<TimeSeries> bottoms) {
        return proportions(bottoms, false);
    }

    /** Proportions of historical averages: mean of each bottom over mean of the total; Gross and Sohl's method F. */
    public static double[] proportionsOfAverages(List<TimeSeries> bottoms) {
        return proportions(bottoms, true);
    }

    private static double[] proportions(List<TimeSeries> bottoms, boolean ofAverages) {
        double[] weights = new double[bottoms.size()];
        for (int t = 0; t < bottoms.get(0).size(); t++) {
            double total = 0;
            for (TimeSeries series : bottoms) {
                total += series.value(t);
            }
            if (Double.isNaN(total) || total == 0 && !ofAverages) {
                continue;
            }
            for (int j = 0; j < weights.length; j++) {
                weights[j] += bottoms.get(j).value(t) / (ofAverages ? 1 : total);
            }
        }
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = Math.max(0, weights[j]);
            sum += weights[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] = sum > 0 ? weights[j] / sum : 1.0 / weights.length;
        }
        return weights;
    }

    /** The place of the node whose forecast a bottom shares. */
    int source(int bottom) {
        return source[bottom];
    }

    /** Its share of it. */
    double share(int bottom) {
        return share[bottom];
    }

    @Override
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    @Override
    public double[] reconcile(double[] base) {
        Hierarchy.requireLength("nodes", base.length, hierarchy.size());
        double[] bottoms = new double[source.length];
        for (int j = 0; j < bottoms.length; j++) {
            bottoms[j] = base[source[j]] * share[j];
        }
        return hierarchy.sum(bottoms);
    }
}
