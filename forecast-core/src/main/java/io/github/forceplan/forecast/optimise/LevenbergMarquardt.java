package io.github.forceplan.forecast.optimise;

import java.util.Arrays;

/**
 * Levenberg-Marquardt for small dense problems, damped as in Nielsen (1999), "Damping parameter in Marquardt's method",
 * with a Jacobian by forward differences. Made for Gaussian likelihoods, which are sums of squares once the scale is
 * concentrated out: it needs a fraction of the evaluations of a quasi-Newton method, and no allocation in the loop.
 * commons-math3 has the method too, but allocates matrices at each evaluation.
 *
 * <p>Not thread-safe: an object owns its working memory.
 */
public final class LevenbergMarquardt {

    private static final double DIFFERENCE = 1e-6;

    private final double tolerance;
    private final int maximumIterations;
    private double[] base = {};
    private double[] trial = {};
    private double[][] jacobian = {};
    private double[][] normal = {};
    private double[][] factor = {};
    private double[] gradient = {};
    private double[] step = {};
    private double[] candidate = {};
    private double[] scale = {};

    /**
     * @param tolerance relative change of the sum of squares at which to stop
     * @param maximumIterations Jacobians to compute at most
     */
    public LevenbergMarquardt(double tolerance, int maximumIterations) {
        this.tolerance = tolerance;
        this.maximumIterations = maximumIterations;
    }

    /**
     * Improves {@code x} in place.
     *
     * @param x start; receives the best parameters found
     * @param size number of residuals
     * @return the least sum of squares found; {@code NaN} if the start is not admissible
     */
    public double minimise(Residuals problem, double[] x, int size) {
        int k = x.length;
        reserve(size, k);
        if (!problem.at(x, base)) {
            return Double.NaN;
        }
        double squares = sumSquares(base, size);
        if (k == 0 || !(squares > 0) || Double.isInfinite(squares)) {
            return Double.isInfinite(squares) ? Double.NaN : squares;
        }
        double damping = 1e-3;
        double growth = 2;
        Arrays.fill(scale, 0, k, 0.0);
        for (int iteration = 0; iteration < maximumIterations; iteration++) {
            differentiate(problem, x, size);
            for (int i = 0; i < k; i++) {
                scale[i] = Math.max(scale[i], normal[i][i]);
            }
            boolean improved = false;
            double gain = 0;
            while (!improved) {
                double predicted = solve(k, damping);
                if (!(predicted > tolerance * squares)) {
                    // Even the model of the function promises nothing more.
                    return squares;
                }
                for (int i = 0; i < k; i++) {
                    candidate[i] = x[i] + step[i];
                }
                double after = problem.at(candidate, trial) ? sumSquares(trial, size) : Double.NaN;
                gain = squares - after;
                double ratio = gain / predicted;
                if (ratio > 0) {
                    improved = true;
                    System.arraycopy(candidate, 0, x, 0, k);
                    double[] swap = base;
                    base = trial;
                    trial = swap;
                    squares = after;
                    double c = 2 * ratio - 1;
                    damping *= Math.max(1.0 / 3, 1 - c * c * c);
                    growth = 2;
                } else {
                    damping *= growth;
                    growth *= 2;
                    if (damping > 1e12) {
                        return squares;
                    }
                }
            }
            if (gain <= tolerance * squares) {
                return squares;
            }
        }
        return squares;
    }

    private void reserve(int size, int k) {
        if (base.length < size) {
            base = new double[size];
            trial = new double[size];
        }
        if (jacobian.length < k || (k > 0 && jacobian[0].length < size)) {
            jacobian = new double[k][size];
            normal = new double[k][k];
            factor = new double[k][k];
            gradient = new double[k];
            step = new double[k];
            scale = new double[k];
        }
        if (candidate.length != k) {
            candidate = new double[k];
        }
    }

    private void differentiate(Residuals problem, double[] x, int size) {
        int k = x.length;
        for (int i = 0; i < k; i++) {
            double saved = x[i];
            double h = DIFFERENCE * Math.max(Math.abs(saved), 1);
            x[i] = saved + h;
            if (!problem.at(x, jacobian[i])) {
                h = -h;
                x[i] = saved + h;
                if (!problem.at(x, jacobian[i])) {
                    System.arraycopy(base, 0, jacobian[i], 0, size);
                }
            }
            x[i] = saved;
            double[] column = jacobian[i];
            double inverse = 1 / h;
            double slope = 0;
            for (int t = 0; t < size; t++) {
                double derivative = (column[t] - base[t]) * inverse;
                column[t] = derivative;
                slope += derivative * base[t];
            }
            gradient[i] = slope;
            for (int j = 0; j <= i; j++) {
                double[] other = jacobian[j];
                double sum = 0;
                for (int t = 0; t < size; t++) {
                    sum += column[t] * other[t];
                }
                normal[i][j] = sum;
                normal[j][i] = sum;
            }
        }
    }

    /** Solves for the step; returns the reduction that the linear model promises. */
    private double solve(int k, double damping) {
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = normal[i][j];
                if (i == j) {
                    sum += damping * Math.max(scale[i], 1e-300);
                }
                for (int l = 0; l < j; l++) {
                    sum -= factor[i][l] * factor[j][l];
                }
                if (i == j) {
                    factor[i][i] = sum > 0 ? Math.sqrt(sum) : Double.MIN_NORMAL;
                } else {
                    factor[i][j] = sum / factor[j][j];
                }
            }
        }
        for (int i = 0; i < k; i++) {
            double sum = -gradient[i];
            for (int j = 0; j < i; j++) {
                sum -= factor[i][j] * step[j];
            }
            step[i] = sum / factor[i][i];
        }
        for (int i = k - 1; i >= 0; i--) {
            double sum = step[i];
            for (int j = i + 1; j < k; j++) {
                sum -= factor[j][i] * step[j];
            }
            step[i] = sum / factor[i][i];
        }
        double predicted = 0;
        for (int i = 0; i < k; i++) {
            double curvature = 0;
            for (int j = 0; j < k; j++) {
                curvature += normal[i][j] * step[j];
            }
            predicted -= step[i] * (2 * gradient[i] + curvature);
        }
        return predicted;
    }

    private static double sumSquares(double[] u, int size) {
        double sum = 0;
        for (int t = 0; t < size; t++) {
            sum += u[t] * u[t];
        }
        return sum;
    }
}
