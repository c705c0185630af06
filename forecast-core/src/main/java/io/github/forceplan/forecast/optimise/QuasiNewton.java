package io.github.forceplan.forecast.optimise;

import java.util.function.ToDoubleFunction;

/**
 * The BFGS method for smooth functions of a few free variables, with gradients by central differences (Nocedal and Wright
 * 2006, "Numerical Optimization", algorithm 6.1). commons-math3's quasi-Newton and conjugate-gradient methods need
 * analytic gradients.
 *
 * @param tolerance change of the function, relative to its size plus one, at which to stop
 * @param maximumIterations steps at most
 */
public record QuasiNewton(double tolerance, int maximumIterations) {

    private static final double DIFFERENCE = 1e-5;
    private static final double SUFFICIENT = 1e-4;

    /**
     * Improves {@code x} in place.
     *
     * @param function to minimise; infinite or {@code NaN} where not defined
     * @return its least value found; infinite if the start is not defined
     */
    public double minimise(ToDoubleFunction<double[]> function, double[] x) {
        int k = x.length;
        double value = function.applyAsDouble(x);
        if (!(value < Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        double[][] inverse = identity(k);
        double[] gradient = gradient(function, x);
        boolean fresh = true;
        for (int iteration = 0; iteration < maximumIterations; iteration++) {
            double[] direction = descend(inverse, gradient);
            double slope = dot(direction, gradient);
            if (!(slope < 0)) {
                if (fresh) {
                    return value;
                }
                inverse = identity(k);
                fresh = true;
                continue;
            }
            double[] next = new double[k];
            double step = fresh ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
            double after = Double.NaN;
            while (step > 1e-12) {
                for (int i = 0; i < k; i++) {
                    next[i] = x[i] + step * direction[i];
                }
                after = function.applyAsDouble(next);
                if (after <= value + SUFFICIENT * step * slope) {
                    break;
                }
                step *= 0.3;
            }
            if (!(after < value)) {
                if (fresh) {
                    return value;
                }
                inverse = identity(k);
                fresh = true;
                continue;
            }
            double[] nextGradient = gradient(function, next);
            double change = value - after;
            update(inverse, x, next, gradient, nextGradient, fresh);
            System.arraycopy(next, 0, x, 0, k);
            value = after;
            gradient = nextGradient;
            if (change <= tolerance * (Math.abs(value) + 1)) {
                if (fresh) {
                    return value;
                }
                // Once more from scratch: a poor curvature also makes small steps.
                inverse = identity(k);
                fresh = true;
                continue;
            }
            fresh = false;
        }
        return value;
    }

    private static double[] gradient(ToDoubleFunction<double[]> function, double[] x) {
        double[] gradient = new double[x.length];
        double[] at = x.clone();
        for (int i = 0; i < x.length; i++) {
            double h = DIFFERENCE * Math.max(Math.abs(x[i]), 1e-2);
            at[i] = x[i] + h;
            double up = function.applyAsDouble(at);
            at[i] = x[i] - h;
            double down = function.applyAsDouble(at);
            at[i] = x[i];
            double slope = (up - down) / (2 * h);
            gradient[i] = Double.isFinite(slope) ? slope : 0;
        }
        return gradient;
    }

    private static double[] descend(double[][] inverse, double[] gradient) {
        double[] direction = new double[gradient.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = -dot(inverse[i], gradient);
        }
        return direction;
    }

    private static void update(
            double[][] inverse, double[] x, double[] next, double[] gradient, double[] nextGradient, boolean first) {
        int k = x.length;
        double[] s = new double[k];
        double[] y = new double[k];
        for (int i = 0; i < k; i++) {
            s[i] = next[i] - x[i];
            y[i] = nextGradient[i] - gradient[i];
        }
        double sy = dot(s, y);
        double yy = dot(y, y);
        if (!(sy > 1e-10 * Math.sqrt(yy * dot(s, s)))) {
            return;
        }
        if (first) {
            for (int i = 0; i < k; i++) {
                inverse[i][i] = sy / yy;
            }
        }
        double[] hy = new double[k];
        for (int i = 0; i < k; i++) {
            hy[i] = dot(inverse[i], y);
        }
        double factor = (1 + dot(y, hy) / sy) / sy;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private static double[][] identity(int k) {
        double[][] identity = new double[k][k];
        for (int i = 0; i < k; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
