package io.github.forceplan.forecast.arima;

import java.util.Arrays;

/**
 * The exact innovations of a stationary ARMA process at the cost of its order an observation: the Kalman filter in the
 * form of Morf, Sidhu and Kailath (1974, IEEE TAC 19(4)), given for ARMA processes by Pearlman (1980, Biometrika 67(1))
 * and Mélard (1984, AS 197). Starting from the stationary state, successive covariances of the state differ by a matrix
 * of rank one, L L'/F, of which the vector alone is carried on. Once F has settled at 1 the recursion is that of the
 * model itself.
 *
 * <p>Several columns pass with the same gains, so that regressors are filtered with the series. Variances are relative
 * to that of the noise. Not thread-safe: an object owns its working memory.
 */
final class ArmaFilter {

    /** F − 1 that no longer matters: it bounds the sum of all later reductions of F. */
    private static final double SETTLED = 1e-11;

    private int capacity;
    private double[] phi = {};
    private double[] theta = {};
    private double[] gain = {};
    private double[] change = {};
    private final StationaryMoments moments = new StationaryMoments();
    private double[][] states = {};

    /**
     * Filters columns.
     *
     * @param ar autoregressive coefficients, {@code p} of them used: x(t) = Σ ar(i) x(t−i) + e(t) + Σ ma(j) e(t−j)
     * @param ma moving-average coefficients, {@code q} of them used
     * @param columns each of {@code n} values, {@code count} of them used
     * @param out receives v(t)/√F(t) of each column
     * @return the sum of log F, {@code NaN} if the process is not stationary
     */
    double run(double[] ar, int p, double[] ma, int q, double[][] columns, int count, int n, double[][] out) {
        int g = Math.max(p, q);
        reserve(g, count);
        Arrays.fill(phi, 0, g + 1, 0.0);
        Arrays.fill(theta, 0, g + 1, 0.0);
        System.arraycopy(ar, 0, phi, 0, p);
        System.arraycopy(ma, 0, theta, 0, q);
        double variance = start(p, q, g);
        if (!(variance > 0) || Double.isInfinite(variance)) {
            return Double.NaN;
        }
        return recur(p, q, g, variance, columns, count, n, out);
    }

    private double recur(int p, int q, int g, double variance, double[][] columns, int count, int n, double[][] out) {
        for (int c = 0; c < count; c++) {
            Arrays.fill(states[c], 0, g + 1, 0.0);
        }
        double f = variance;
        double sumLog = 0;
        double product = 1;
        int t = 0;
        while (t < n && !(Math.abs(f - 1) < SETTLED || (q == 0 && t >= p))) {
            double inverseRoot = 1 / Math.sqrt(f);
            double inverse = 1 / f;
            for (int c = 0; c < count; c++) {
                double[] a = states[c];
                double first = a[0];
                double v = columns[c][t] - first;
                out[c][t] = v * inverseRoot;
                double weight = v * inverse;
                for (int i = 0; i < g; i++) {
                    a[i] = a[i + 1] + (phi[i] * first + gain[i] * weight);
                }
            }
            double s = change[0];
            double ratio = s * inverse;
            if (s != 0) {
                for (int i = 0; i < g; i++) {
                    double moved = change[i + 1] + phi[i] * s;
                    change[i] = moved - gain[i] * ratio;
                    gain[i] -= moved * ratio;
                }
            } else {
                System.arraycopy(change, 1, change, 0, g);
            }
            product *= f;
            if (product > 1e200 || product < 1e-200) {
                sumLog += StrictMath.log(product);
                product = 1;
            }
            f -= s * ratio;
            t++;
            if (!(f > 0)) {
                return Double.NaN;
            }
        }
        for (int c = 0; c < count; c++) {
            settled(columns[c], out[c], states[c], g, t, n);
        }
        return sumLog + StrictMath.log(product);
    }

    private void settled(double[] x, double[] out, double[] a, int g, int from, int n) {
        for (int t = from; t < n; t++) {
            double now = x[t];
            double v = now - a[0];
            out[t] = v;
            for (int i = 0; i < g; i++) {
                a[i] = a[i + 1] + (phi[i] * now + theta[i] * v);
            }
        }
    }

    /**
     * Fills the first gain, Cov(state(t+1), x(t)), which is also the first change of the state's covariance, and returns
     * the variance of the process, or {@code NaN}.
     */
    private double start(int p, int q, int g) {
        if (!moments.compute(phi, p, theta, q)) {
            return Double.NaN;
        }
        double[] covariance = moments.covariance;
        double[] psi = moments.psi;
        for (int i = 0; i < g; i++) {
            double sum = 0;
            for (int j = i; j < p; j++) {
                sum += phi[j] * covariance[j - i];
            }
            for (int k = i; k < q; k++) {
                sum += theta[k] * psi[k - i];
            }
            gain[i] = sum;
            change[i] = sum;
        }
        gain[g] = 0;
        change[g] = 0;
        return covariance[0];
    }

    private void reserve(int g, int count) {
        if (capacity < g + 1) {
            capacity = g + 1;
            phi = new double[capacity];
            theta = new double[capacity];
            gain = new double[capacity];
            change = new double[capacity];
            states = new double[0][];
        }
        if (states.length < count) {
            states = new double[count][capacity];
        }
    }
}
