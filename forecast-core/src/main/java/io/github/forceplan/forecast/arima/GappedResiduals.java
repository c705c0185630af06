package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.statespace.GaussianLikelihood;
import io.github.forceplan.forecast.statespace.KalmanFilter;

/** The likelihood of a series with gaps, by the Kalman filter over the levels. */
final class GappedResiduals extends ProfiledResiduals {

    private final double[][] columns;
    private final double[] delta;
    private final boolean exact;
    private final KalmanFilter filter;

    GappedResiduals(ArimaOrder order, Design design, ParameterMap map, boolean exact) {
        super(order, map, design.differenced.length, design.end - design.first);
        this.exact = exact;
        columns = design.levels();
        delta = Polynomials.differencing(order.d(), order.seasonalD(), order.period());
        filter = new KalmanFilter(Math.max(phi.length, theta.length + 1) + delta.length);
    }

    /**
     * The moving average is brought to its invertible mirror image, equally likely: the filter takes an observation of
     * large variance for one that only finds the level of a difference, and with an average that is not invertible all
     * variances are large.
     */
    @Override
    boolean innovations(double[] arma) {
        ArimaEstimator.invert(order, map, arma);
        return super.innovations(arma);
    }

    @Override
    boolean filter() {
        if (!Polynomials.rootsBeyond(phi, 0, phi.length, 1, 1)) {
            return false;
        }
        GaussianLikelihood likelihood = filter.innovations(ArimaStateSpace.of(phi, theta, delta, exact), columns, out);
        sumLog = likelihood.sumLogVariance();
        counted = likelihood.counted();
        return true;
    }
}
