package io.github.forceplan.forecast.reconcile;

import java.util.List;

/** How forecasts of a hierarchy are made to add up, before its models are fitted. */
@FunctionalInterface
public interface ReconciliationRule {

    /**
     * The reconciliation of a hierarchy whose nodes have been fitted.
     *
     * @param residuals [node][time] of their models' one-step forecasts, {@code NaN} where there is none
     * @throws IllegalArgumentException if it can't be had from these; the message says what to use instead
     */
    Reconciliation of(Hierarchy hierarchy, double[][] residuals);

    /** Least squares by the residuals' covariance, its correlations shrunk; {@link ErrorCovariance#shrunk}. */
    static ReconciliationRule mint() {
        return (hierarchy, residuals) -> LeastSquares.of(hierarchy, ErrorCovariance.shrunk(residuals));
    }

    /** Least squares weighed by the residuals' variances; {@link ErrorCovariance#variances}. */
    static ReconciliationRule wls() {
        return (hierarchy, residuals) -> LeastSquares.of(hierarchy, ErrorCovariance.variances(residuals));
    }

    /** Least squares with all nodes alike; {@link ErrorCovariance#equal}. */
    static ReconciliationRule ols() {
        return (hierarchy, residuals) -> LeastSquares.of(hierarchy, ErrorCovariance.equal(hierarchy));
    }

    /** The bottoms' forecasts, summed. */
    static ReconciliationRule bottomUp() {
        return (hierarchy, residuals) -> SharedOut.bottomUp(hierarchy);
    }

    /** The widest total's forecast, shared out as the bottoms' forecasts stand to each other; {@link ForecastShares}. */
    static ReconciliationRule topDown() {
        return (hierarchy, residuals) -> ForecastShares.topDown(hierarchy);
    }

    /**
     * The forecasts of a level, summed upwards and shared out downwards as the bottoms' forecasts stand to each other.
     *
     * @param level nodes of which every bottom belongs to exactly one
     */
    static ReconciliationRule middleOut(List<String> level) {
        List<String> nodes = List.copyOf(level);
        return (hierarchy, residuals) -> ForecastShares.middleOut(hierarchy, nodes);
    }

    /**
     * The same with no node below zero: least squares by {@link NonNegative}, the others by cutting the forecasts off at
     * zero before they are summed and shared out.
     */
    default ReconciliationRule nonNegative() {
        return (hierarchy, residuals) -> {
            Reconciliation method = of(hierarchy, residuals);
            return method instanceof LeastSquares least ? least.nonNegative() : new CutOff(method);
        };
    }
}

/**
 * Forecasts cut off at zero, then reconciled by a method that only sums and shares out, which keeps them so.
 *
 * @param method sums and shares out
 */
record CutOff(Reconciliation method) implements Reconciliation {

    @Override
    public Hierarchy hierarchy() {
        return method.hierarchy();
    }

    @Override
    public double[] reconcile(double[] base) {
        double[] cut = base.clone();
        for (int i = 0; i < cut.length; i++) {
            cut[i] = Math.max(0, cut[i]);
        }
        return method.reconcile(cut);
    }
}
