package io.github.forceplan.forecast.arima;

import java.util.Arrays;

/**
 * Between the coefficients of a model (ar, ma, sar, sma) and the free parameters of its likelihood. An autoregressive
 * block of which nothing is fixed is constrained to be stationary; moving-average coefficients are free, their mirror
 * images being equally likely.
 */
final class ParameterMap {

    private final ArimaOrder order;
    private final double[] fixed;
    private final int[] free;
    private final boolean arConstrained;
    private final boolean seasonalArConstrained;

    /** @param fixed a value for each coefficient held, {@code NaN} for each estimated */
    ParameterMap(ArimaOrder order, double[] fixed) {
        this.order = order;
        this.fixed = fixed;
        int count = 0;
        int[] indices = new int[fixed.length];
        for (int i = 0; i < fixed.length; i++) {
            if (Double.isNaN(fixed[i])) {
                indices[count++] = i;
            }
        }
        free = Arrays.copyOf(indices, count);
        arConstrained = allFree(0, order.p());
        seasonalArConstrained = allFree(seasonalAr(), order.seasonalP());
    }

    int size() {
        return free.length;
    }

    int seasonalAr() {
        return order.p() + order.q();
    }

    int seasonalMa() {
        return order.p() + order.q() + order.seasonalP();
    }

    /** Index of the coefficient behind a free parameter. */
    int coefficient(int parameter) {
        return free[parameter];
    }

    /** Whether the estimates of both autoregressive blocks are stationary by construction. */
    boolean isConstrained() {
        return arConstrained && seasonalArConstrained;
    }

    boolean allFree(int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!Double.isNaN(fixed[i])) {
                return false;
            }
        }
        return true;
    }

    /** Puts the fixed values over a set of coefficients. */
    void hold(double[] coefficients) {
        for (int i = 0; i < fixed.length; i++) {
            if (!Double.isNaN(fixed[i])) {
                coefficients[i] = fixed[i];
            }
        }
    }

    void toCoefficients(double[] parameters, double[] coefficients) {
        untransformed(parameters, coefficients);
        if (arConstrained) {
            PartialAutocorrelations.constrain(coefficients, 0, order.p());
        }
        if (seasonalArConstrained) {
            PartialAutocorrelations.constrain(coefficients, seasonalAr(), order.seasonalP());
        }
    }

    /** The free coefficients as they are, the fixed ones from their values. */
    void untransformed(double[] parameters, double[] coefficients) {
        hold(coefficients);
        for (int i = 0; i < free.length; i++) {
            coefficients[free[i]] = parameters[i];
        }
    }

    /** @param limit the largest partial autocorrelation that the parameters may stand for */
    void toParameters(double[] coefficients, double[] parameters, double limit) {
        double[] work = coefficients.clone();
        if (arConstrained) {
            PartialAutocorrelations.free(work, 0, order.p(), limit);
        }
        if (seasonalArConstrained) {
            PartialAutocorrelations.free(work, seasonalAr(), order.seasonalP(), limit);
        }
        for (int i = 0; i < free.length; i++) {
            parameters[i] = work[free[i]];
        }
    }
}
