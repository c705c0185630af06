package io.github.forceplan.forecast.reconcile;

import java.util.Arrays;
import java.util.List;

/**
 * Top-down and middle-out by forecast proportions: the forecast of a node is shared out as the forecasts of its bottoms
 * stand to each other; Athanasopoulos, Ahmed and Hyndman (2009), "Hierarchical forecasts for Australian domestic
 * tourism", International Journal of Forecasting 25(1), here from the node to its bottoms in one step. Bottoms forecast
 * below zero get nothing; where none is above, all get the same. Unlike shares of history it follows shares that move.
 * Immutable.
 */
public final class ForecastShares implements Reconciliation {

    private final SharedOut level;

    private ForecastShares(SharedOut level) {
        this.level = level;
    }

    /**
     * The forecast of the widest total is kept.
     *
     * @throws IllegalArgumentException if no total holds every bottom
     */
    public static ForecastShares topDown(Hierarchy hierarchy) {
        return new ForecastShares(SharedOut.topDown(hierarchy, alike(hierarchy)));
    }

    /**
     * The forecasts of a middle level are kept.
     *
     * @param level nodes of which every bottom belongs to exactly one
     */
    public static ForecastShares middleOut(Hierarchy hierarchy, List<String> level) {
        return new ForecastShares(SharedOut.middleOut(hierarchy, level, alike(hierarchy)));
    }

    private static double[] alike(Hierarchy hierarchy) {
        double[] ones = new double[hierarchy.bottoms()];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    public Hierarchy hierarchy() {
        return level.hierarchy();
    }

    @Override
    public double[] reconcile(double[] base) {
        Hierarchy hierarchy = level.hierarchy();
        Hierarchy.requireLength("nodes", base.length, hierarchy.size());
        double[] sums = new double[base.length];
        for (int j = 0; j < hierarchy.bottoms(); j++) {
            sums[level.source(j)] += Math.max(0, base[hierarchy.totals() + j]);
        }
        double[] bottoms = new double[hierarchy.bottoms()];
        for (int j = 0; j < bottoms.length; j++) {
            int node = level.source(j);
            bottoms[j] = base[node]
                    * (sums[node] > 0 ? Math.max(0, base[hierarchy.totals() + j]) / sums[node] : level.share(j));
        }
        return hierarchy.sum(bottoms);
    }
}
