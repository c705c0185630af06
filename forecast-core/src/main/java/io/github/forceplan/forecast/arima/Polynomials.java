package io.github.forceplan.forecast.arima;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;

/** Polynomials in the backshift operator, by their coefficients from lag 1 on. */
final class Polynomials {

    private Polynomials() {}

    /**
     * The product of a polynomial and a seasonal one: {@code (1 + s Σ a(i) B^i)(1 + s Σ A(j) B^(jm))} with s = −1 for
     * autoregressive and +1 for moving-average signs; fills {@code out} with the coefficients under the same sign.
     */
    static void expand(
            double[] coefficients,
            int from,
            int count,
            int seasonalFrom,
            int seasonalCount,
            int period,
            int sign,
            double[] out) {
        Arrays.fill(out, 0, count + seasonalCount * period, 0.0);
        System.arraycopy(coefficients, from, out, 0, count);
        for (int j = 0; j < seasonalCount; j++) {
            double seasonal = coefficients[seasonalFrom + j];
            int lag = (j + 1) * period;
            out[lag - 1] += seasonal;
            for (int i = 0; i < count; i++) {
                out[lag + i] += sign * seasonal * coefficients[from + i];
            }
        }
    }

    /** Coefficients of (1 − B)^d (1 − B^m)^D, sign reversed: y(t) = Σ delta(i) y(t − i) + w(t). */
    static double[] differencing(int d, int seasonalD, int period) {
        double[] full = {1};
        for (int i = 0; i < d; i++) {
            full = timesDifference(full, 1);
        }
        for (int i = 0; i < seasonalD; i++) {
            full = timesDifference(full, period);
        }
        double[] delta = new double[full.length - 1];
        for (int i = 0; i < delta.length; i++) {
            delta[i] = -full[i + 1];
        }
        return delta;
    }

    private static double[] timesDifference(double[] polynomial, int lag) {
        double[] product = Arrays.copyOf(polynomial, polynomial.length + lag);
        for (int i = 0; i < polynomial.length; i++) {
            product[i + lag] -= polynomial[i];
        }
        return product;
    }

    /**
     * Moves the roots of a moving-average polynomial that lie inside the unit circle outside, by reciprocals: the same
     * autocorrelations, an invertible model. In place.
     *
     * @return whether anything moved
     */
    static boolean invert(double[] theta, int from, int count) {
        int degree = count;
        while (degree > 0 && theta[from + degree - 1] == 0) {
            degree--;
        }
        if (degree == 0 || isInvertible(theta, from, degree)) {
            return false;
        }
        if (degree == 1) {
            theta[from] = 1 / theta[from];
            return true;
        }
        double[] ascending = new double[degree + 1];
        ascending[0] = 1;
        System.arraycopy(theta, from, ascending, 1, degree);
        Complex[] roots = new LaguerreSolver(1e-14).solveAllComplex(ascending, 0);
        Complex[] product = new Complex[degree + 1];
        Arrays.fill(product, Complex.ZERO);
        product[0] = Complex.ONE;
        for (int k = 0; k < degree; k++) {
            // Each factor is 1 − B/root.
            Complex inverse = roots[k].abs() < 1 ? roots[k] : roots[k].reciprocal();
            for (int i = k + 1; i > 0; i--) {
                product[i] = product[i].subtract(product[i - 1].multiply(inverse));
            }
        }
        for (int i = 0; i < degree; i++) {
            theta[from + i] = product[i + 1].getReal();
        }
        return true;
    }

    /** Whether no root of 1 + Σ θ(i) B^i lies inside the unit circle. */
    private static boolean isInvertible(double[] theta, int from, int count) {
        return count == 1 ? Math.abs(theta[from]) <= 1 : rootsBeyond(theta, from, count, -1, 1);
    }

    /**
     * Whether every root of {@code 1 − s Σ a(i) B^i} lies outside the circle of a radius, by the step-down recursion
     * (Schur and Cohn) on the polynomial with its roots divided by the radius.
     */
    static boolean rootsBeyond(double[] a, int from, int count, int sign, double radius) {
        double[] scaled = new double[count];
        double power = 1;
        for (int i = 0; i < count; i++) {
            power *= radius;
            scaled[i] = sign * a[from + i] * power;
        }
        return PartialAutocorrelations.fromCoefficients(scaled, 0, count);
    }
}
