package io.github.forceplan.forecast.arima;

/**
 * Autocovariances and shock responses of a stationary ARMA process with unit noise. The autocovariances of the
 * autoregression come by the Levinson recursion from the autoregressions of lower order, those of the process by passing
 * them through the moving average. Not thread-safe: an object owns its working memory.
 */
final class StationaryMoments {

    private int capacity;
    /** Lags 0 to p. */
    double[] covariance = {};
    /** Effect of a shock 0 to q steps on. */
    double[] psi = {};

    private double[] arCovariance = {};
    private double[] maCovariance = {};
    private double[][] predictors = {};

    /**
     * Computes both for x(t) = Σ phi(i) x(t−i) + e(t) + Σ theta(j) e(t−j).
     *
     * @return false if the process is not stationary
     */
    boolean compute(double[] phi, int p, double[] theta, int q) {
        reserve(Math.max(p, q));
        if (!autoregression(phi, p, q)) {
            return false;
        }
        for (int l = 0; l <= q; l++) {
            double sum = l == 0 ? 1 : theta[l - 1];
            for (int i = 0; i + l < q; i++) {
                sum += theta[i] * theta[i + l];
            }
            maCovariance[l] = sum;
        }
        for (int k = 0; k <= p; k++) {
            double sum = maCovariance[0] * arCovariance[k];
            for (int l = 1; l <= q; l++) {
                double weight = maCovariance[l];
                if (weight != 0) {
                    sum += weight * (arCovariance[k + l] + arCovariance[Math.abs(k - l)]);
                }
            }
            covariance[k] = sum;
        }
        for (int k = 0; k <= q; k++) {
            double sum = k == 0 ? 1 : theta[k - 1];
            for (int i = 1; i <= Math.min(k, p); i++) {
                sum += phi[i - 1] * psi[k - i];
            }
            psi[k] = sum;
        }
        return true;
    }

    /** Autocovariances of the autoregression alone, lags 0 to p + q. */
    private boolean autoregression(double[] phi, int p, int q) {
        System.arraycopy(phi, 0, predictors[p], 0, p);
        double variance = 1;
        for (int j = p; j > 0; j--) {
            double[] higher = predictors[j];
            double[] lower = predictors[j - 1];
            double r = higher[j - 1];
            double room = 1 - r * r;
            if (!(room > 0)) {
                return false;
            }
            variance /= room;
            double inverse = 1 / room;
            for (int k = 0; k < j - 1; k++) {
                lower[k] = (higher[k] + r * higher[j - 2 - k]) * inverse;
            }
        }
        arCovariance[0] = variance;
        for (int k = 1; k <= p + q; k++) {
            int order = Math.min(k, p);
            double[] predictor = predictors[order];
            double sum = 0;
            for (int i = 0; i < order; i++) {
                sum += predictor[i] * arCovariance[k - 1 - i];
            }
            arCovariance[k] = sum;
        }
        return true;
    }

    private void reserve(int lags) {
        if (capacity < lags + 1) {
            capacity = lags + 1;
            covariance = new double[capacity];
            psi = new double[capacity];
            arCovariance = new double[2 * capacity];
            maCovariance = new double[capacity];
            predictors = new double[capacity][];
            for (int i = 0; i < capacity; i++) {
                predictors[i] = new double[i];
            }
        }
    }
}
