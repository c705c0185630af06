package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.statespace.Filtered;
import io.github.forceplan.forecast.statespace.KalmanFilter;
import io.github.forceplan.forecast.statespace.StateSpaceModel;
import java.util.Arrays;

/**
 * What the estimation of regression coefficients adds to forecasts, the ARMA coefficients taken as known: with a change
 * of the coefficients the noise changes too, and with it its own forecast, so that the h-th mean moves by
 * {@code x(n+h) − x̂(n+h)}, x̂ being what the noise's model would forecast of the regressor's own past. The coefficients
 * have the covariance of generalised least squares, {@code σ² (X'Ω⁻¹X)⁻¹} (Goldberger 1962, JASA 57(298), eq. 3.12-3.13;
 * the standardised innovations of the regressors are Ω^(−½)X).
 */
final class CoefficientUncertainty {

    private CoefficientUncertainty() {}

    /**
     * How each step's mean moves with independent standard normal deviates: [step][deviate]. Their squares add up to the
     * variance.
     *
     * @param noise the state space of the noise, variances relative to {@code variance}
     * @param y what was observed, {@code NaN} where missing
     * @param past the estimated columns over the periods of {@code y}
     * @param future the same columns after it
     * @param variance of the noise
     */
    static double[][] directions(
            StateSpaceModel noise, double[] y, double[][] past, double[][] future, double variance) {
        int k = past.length;
        int steps = k == 0 ? 0 : future[0].length;
        double[][] innovations = new double[k][];
        double[][] moves = new double[steps][k];
        for (int c = 0; c < k; c++) {
            double[] x = Arrays.copyOf(past[c], y.length);
            // In units of the largest value, next to which the prior variance of the levels is large.
            double size = largest(x);
            for (int t = 0; t < x.length; t++) {
                x[t] = Double.isNaN(y[t]) ? Double.NaN : x[t] / size;
            }
            Filtered filtered = KalmanFilter.scan(noise, x);
            innovations[c] = filtered.standardisedInnovations();
            double[] expected = filtered.outlook().predict(steps, 1).means();
            for (int h = 0; h < steps; h++) {
                moves[h][c] = future[c][h] / size - expected[h];
            }
        }
        double[][] root = cholesky(innovations, y.length);
        double deviation = Math.sqrt(variance);
        for (double[] move : moves) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < i; j++) {
                    move[i] -= root[i][j] * move[j];
                }
                move[i] /= root[i][i];
            }
            for (int i = 0; i < k; i++) {
                move[i] *= deviation;
            }
        }
        return moves;
    }

    /** The lower root of the columns' products. That they are independent the estimation has made sure of. */
    private static double[][] cholesky(double[][] columns, int n) {
        int k = columns.length;
        double[][] root = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = Projection.dot(columns[i], columns[j], n);
                for (int l = 0; l < j; l++) {
                    sum -= root[i][l] * root[j][l];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / root[j][j];
            }
        }
        return root;
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }
}
