package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.statespace.StateSpaceModel;

/**
 * ARIMA in state-space form: the ARMA states of Harvey (1989, section 3.3) and as many past levels as the differences
 * need. Variances are relative to that of the noise.
 */
final class ArimaStateSpace {

    /** R's prior variance of the past levels, relative to the noise. */
    private static final double LARGE = 1e6;

    /** R leaves out of the likelihood what it predicts with this variance or more. */
    private static final double UNINFORMATIVE = 1e4;

    private ArimaStateSpace() {}

    /**
     * @param phi expanded autoregressive coefficients of a stationary process
     * @param theta expanded moving-average coefficients
     * @param delta coefficients of past levels
     * @param exact whether past levels are diffuse exactly, rather than by R's large variance
     */
    static StateSpaceModel of(double[] phi, double[] theta, double[] delta, boolean exact) {
        int p = phi.length;
        int q = theta.length;
        int r = Math.max(p, q + 1);
        int d = delta.length;
        int m = r + d;
        double[] z = new double[m];
        z[0] = 1;
        System.arraycopy(delta, 0, z, r, d);
        double[][] transition = new double[m][m];
        double[] response = new double[m];
        response[0] = 1;
        for (int i = 0; i < r; i++) {
            if (i < p) {
                transition[i][0] = phi[i];
            }
            if (i + 1 < r) {
                transition[i][i + 1] = 1;
            }
            if (i > 0 && i <= q) {
                response[i] = theta[i - 1];
            }
        }
        if (d > 0) {
            transition[r] = z.clone();
        }
        for (int i = 1; i < d; i++) {
            transition[r + i][r + i - 1] = 1;
        }
        double[][] noise = new double[m][m];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < r; j++) {
                noise[i][j] = response[i] * response[j];
            }
        }
        double[][] initial = new double[m][m];
        stationary(phi, theta, r, initial);
        StateSpaceModel.Builder builder =
                StateSpaceModel.builder(z).transition(transition).stateNoise(noise);
        for (int i = r; i < m; i++) {
            if (exact) {
                builder.diffuse(i);
            } else {
                initial[i][i] = LARGE;
            }
        }
        if (!exact) {
            builder.ignoreVarianceFrom(UNINFORMATIVE);
        }
        return builder.initial(new double[m], initial).build();
    }

    /**
     * The covariance of the stationary state: its first row from autocovariances and shock responses, the rest from
     * P = T P T' + R R', read backwards from the last element.
     */
    private static void stationary(double[] phi, double[] theta, int r, double[][] p) {
        StationaryMoments moments = new StationaryMoments();
        if (!moments.compute(phi, phi.length, theta, theta.length)) {
            throw new IllegalArgumentException("The autoregressive part is not stationary.");
        }
        double[] first = new double[r + 1];
        first[0] = moments.covariance[0];
        for (int i = 1; i < r; i++) {
            double sum = 0;
            for (int j = i; j < phi.length; j++) {
                sum += phi[j] * moments.covariance[1 + j - i];
            }
            for (int j = i; j <= theta.length; j++) {
                sum += theta[j - 1] * moments.psi[j - i];
            }
            first[i] = sum;
            p[0][i] = sum;
            p[i][0] = sum;
        }
        p[0][0] = first[0];
        for (int i = r - 1; i > 0; i--) {
            for (int j = r - 1; j >= i; j--) {
                double phiI = i < phi.length ? phi[i] : 0;
                double phiJ = j < phi.length ? phi[j] : 0;
                double thetaI = i <= theta.length ? theta[i - 1] : 0;
                double thetaJ = j <= theta.length ? theta[j - 1] : 0;
                double later = j + 1 < r ? p[i + 1][j + 1] : 0;
                double value = phiI * phiJ * first[0] + phiI * first[j + 1] + phiJ * first[i + 1] + later;
                p[i][j] = value + thetaI * thetaJ;
                p[j][i] = p[i][j];
            }
        }
    }
}
