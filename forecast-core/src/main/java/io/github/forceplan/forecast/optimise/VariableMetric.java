package io.github.forceplan.forecast.optimise;

import java.util.function.ToDoubleFunction;

/**
 * The variable metric method of Nash (1990), "Compact Numerical Methods for Computers", algorithm 21, with gradients by
 * central differences: R's {@code optim(method = "BFGS")} step by step. {@link QuasiNewton} gets to a minimum in fewer
 * evaluations; this one is for functions with several minima where R's is wanted.
 *
 * @param difference half the distance of the two values that make a slope
 * @param tolerance change of the function, relative to its size, at which to stop
 * @param maximumIterations gradients at most
 */
public record VariableMetric(double difference, double tolerance, int maximumIterations) {

    private static final double SUFFICIENT = 1e-4;
    private static final double SHORTER = 0.2;
    /** Two points are the same if they are when this is added. */
    private static final double NEAR = 10;

    /** As R's default: 0.001, 1e-8, 100. */
    public static final VariableMetric STANDARD = new VariableMetric(1e-3, 1e-8, 100);

    /**
     * Improves {@code x} in place.
     *
     * @param function to minimise; infinite or {@code NaN} where not defined
     * @return whether it came to rest within the iterations, all values it needed being finite
     */
    public boolean minimise(ToDoubleFunction<double[]> function, double[] x) {
        int n = x.length;
        double least = function.applyAsDouble(x);
        double[] gradient = new double[n];
        if (!Double.isFinite(least) || !gradient(function, x, gradient)) {
            return false;
        }
        double[][] metric = new double[n][n];
        double[] from = new double[n];
        double[] move = new double[n];
        double[] change = new double[n];
        int gradients = 1;
        int restart = 1;
        int same = 0;
        while (same < n || restart != gradients) {
            if (restart == gradients) {
                identity(metric);
            }
            System.arraycopy(x, 0, from, 0, n);
            double slope = 0;
            for (int i = 0; i < n; i++) {
                move[i] = -product(metric, i, gradient);
                slope += move[i] * gradient[i];
            }
            if (slope >= 0 || Double.isNaN(slope)) {
                same = restart == gradients ? n : 0;
                restart = gradients;
            } else {
                double length = 1;
                double value = least;
                boolean accepted = false;
                do {
                    same = 0;
                    for (int i = 0; i < n; i++) {
                        x[i] = from[i] + length * move[i];
                        same += NEAR + from[i] == NEAR + x[i] ? 1 : 0;
                    }
                    if (same < n) {
                        value = function.applyAsDouble(x);
                        accepted = Double.isFinite(value) && value <= least + slope * length * SUFFICIENT;
                        length = accepted ? length : length * SHORTER;
                    }
                } while (same < n && !accepted);
                if (!(Math.abs(value - least) > tolerance * (Math.abs(least) + tolerance))) {
                    same = n;
                    least = value;
                }
                if (same < n) {
                    least = value;
                    System.arraycopy(gradient, 0, change, 0, n);
                    if (!gradient(function, x, gradient)) {
                        return false;
                    }
                    gradients++;
                    for (int i = 0; i < n; i++) {
                        move[i] *= length;
                        change[i] = gradient[i] - change[i];
                    }
                    if (!update(metric, move, change)) {
                        restart = gradients;
                    }
                } else if (restart < gradients) {
                    same = 0;
                    restart = gradients;
                }
            }
            if (gradients >= maximumIterations) {
                return false;
            }
            if (gradients - restart > 2 * n) {
                restart = gradients;
            }
        }
        return true;
    }

    private boolean gradient(ToDoubleFunction<double[]> function, double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            double at = x[i];
            x[i] = at + difference;
            double up = function.applyAsDouble(x);
            x[i] = at - difference;
            double down = function.applyAsDouble(x);
            x[i] = at;
            gradient[i] = (up - down) / (2 * difference);
            if (!Double.isFinite(gradient[i])) {
                return false;
            }
        }
        return true;
    }

    /** False, and nothing changed, where the function does not curve upwards along the move. */
    private static boolean update(double[][] metric, double[] move, double[] change) {
        int n = move.length;
        double curvature = 0;
        for (int i = 0; i < n; i++) {
            curvature += move[i] * change[i];
        }
        if (!(curvature > 0)) {
            return false;
        }
        double[] turned = new double[n];
        double size = 0;
        for (int i = 0; i < n; i++) {
            turned[i] = product(metric, i, change);
            size += turned[i] * change[i];
        }
        double factor = 1 + size / curvature;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                metric[i][j] += (factor * move[i] * move[j] - move[i] * turned[j] - turned[i] * move[j]) / curvature;
                metric[j][i] = metric[i][j];
            }
        }
        return true;
    }

    private static double product(double[][] metric, int row, double[] vector) {
        double sum = 0;
        for (int j = 0; j < vector.length; j++) {
            sum += metric[row][j] * vector[j];
        }
        return sum;
    }

    private static void identity(double[][] metric) {
        for (int i = 0; i < metric.length; i++) {
            for (int j = 0; j < metric.length; j++) {
                metric[i][j] = i == j ? 1 : 0;
            }
        }
    }
}
