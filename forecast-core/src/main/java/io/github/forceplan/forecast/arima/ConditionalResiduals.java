package io.github.forceplan.forecast.arima;

import java.util.Arrays;

/**
 * Conditional residuals (Box and Jenkins 1970, section 7.1.2): the model's own recursion, started with zero residuals
 * after as many observations as the autoregression looks back. The regression is concentrated out.
 */
final class ConditionalResiduals extends ProfiledResiduals {

    private final double[][] columns;
    private final int skipped;

    ConditionalResiduals(ArimaOrder order, Design design, ParameterMap map) {
        super(order, map, design.differenced.length, design.size);
        columns = design.differenced;
        skipped = Math.min(order.arLags(), size);
        counted = size - skipped;
    }

    /** The autoregression is left free: the residuals exist for explosive ones too. */
    @Override
    void coefficients(double[] parameters, double[] into) {
        map.untransformed(parameters, into);
    }

    @Override
    void parameters(double[] from, double[] parameters, double limit) {
        for (int i = 0; i < map.size(); i++) {
            parameters[i] = from[map.coefficient(i)];
        }
    }

    @Override
    boolean filter() {
        for (int k = 0; k < out.length; k++) {
            double[] x = columns[k];
            double[] e = out[k];
            Arrays.fill(e, 0, skipped, 0.0);
            System.arraycopy(x, skipped, e, skipped, size - skipped);
            for (int i = 0; i < phi.length; i++) {
                double weight = phi[i];
                if (weight != 0) {
                    for (int t = skipped; t < size; t++) {
                        e[t] -= weight * x[t - 1 - i];
                    }
                }
            }
            movingAverage(e, theta.length);
        }
        return true;
    }

    private void movingAverage(double[] e, int q) {
        int[] lags = new int[q];
        int count = 0;
        for (int j = 0; j < q; j++) {
            if (theta[j] != 0) {
                lags[count++] = j;
            }
        }
        for (int t = skipped; t < size; t++) {
            double sum = e[t];
            for (int k = 0; k < count; k++) {
                int back = t - 1 - lags[k];
                if (back >= skipped) {
                    sum -= theta[lags[k]] * e[back];
                }
            }
            e[t] = sum;
        }
    }
}
