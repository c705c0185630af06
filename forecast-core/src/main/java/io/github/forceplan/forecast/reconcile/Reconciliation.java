package io.github.forceplan.forecast.reconcile;

/** Makes the forecasts of a hierarchy's nodes add up. Immutable. */
public interface Reconciliation {

    Hierarchy hierarchy();

    /**
     * Forecasts that add up, as near the given ones as the method has it.
     *
     * @param base forecasts of all nodes, in the order of {@link Hierarchy#nodes}; every one finite that the method uses
     * @return those of all nodes, totals being the sums of their bottoms to the last bit
     */
    double[] reconcile(double[] base);
}
