package io.github.forceplan.forecast.tilting;

import java.util.Arrays;

/**
 * The point of the convex hull of some points that is nearest the origin: Wolfe (1976), "Finding the nearest point in a
 * polytope", Mathematical Programming 11. It ends: every major step brings a set of affinely independent points (at most
 * dimensions + 1) whose hull's nearest point is strictly nearer than that of the one before.
 */
final class NearestInHull {

    private static final double TOLERANCE = 1e-10;
    private static final int MOST_STEPS = 10_000;

    private final double[][] points;
    private final int dimensions;
    private int[] corral;
    private double[] weights;

    NearestInHull(double[][] points) {
        this.points = points;
        this.dimensions = points[0].length;
        int first = 0;
        for (int i = 1; i < points.length; i++) {
            if (product(points[i], points[i]) < product(points[first], points[first])) {
                first = i;
            }
        }
        this.corral = new int[] {first};
        this.weights = new double[] {1};
    }

    double[] find() {
        double[] x = point(weights);
        double scale = 1;
        for (double[] point : points) {
            scale = Math.max(scale, product(point, point));
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            int next = -1;
            double least = product(x, x) - TOLERANCE * scale;
            for (int i = 0; i < points.length; i++) {
                double value = product(x, points[i]);
                if (value < least) {
                    least = value;
                    next = i;
                }
            }
            if (next < 0 || contains(next)) {
                return x;
            }
            corral = Arrays.copyOf(corral, corral.length + 1);
            corral[corral.length - 1] = next;
            weights = Arrays.copyOf(weights, corral.length);
            shrink();
            x = point(weights);
        }
        return x;
    }

    /** Minor steps: towards the nearest point of the affine hull, dropping points on the way while outside. */
    private void shrink() {
        while (true) {
            double[] affine = affine();
            double along = 1;
            for (int i = 0; i < affine.length; i++) {
                if (affine[i] <= TOLERANCE) {
                    double drop = weights[i] - affine[i];
                    along = Math.min(along, drop > 0 ? weights[i] / drop : 0);
                }
            }
            boolean inside = Arrays.stream(affine).allMatch(w -> w > TOLERANCE);
            if (inside) {
                weights = affine;
                return;
            }
            int kept = 0;
            int[] left = new int[corral.length];
            double[] of = new double[corral.length];
            int dropped = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < affine.length; i++) {
                double moved = weights[i] + along * (affine[i] - weights[i]);
                weights[i] = moved;
                if (affine[i] <= TOLERANCE && moved < least) {
                    least = moved;
                    dropped = i;
                }
            }
            for (int i = 0; i < weights.length; i++) {
                if (i != dropped) {
                    left[kept] = corral[i];
                    of[kept++] = Math.max(0, weights[i]);
                }
            }
            corral = Arrays.copyOf(left, kept);
            weights = Arrays.copyOf(of, kept);
        }
    }

    /** Weights, summing to one, of the nearest point of the corral's affine hull. */
    private double[] affine() {
        int n = corral.length;
        double[][] system = new double[n + 1][n + 2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = product(points[corral[i]], points[corral[j]]);
            }
            system[i][n] = 1;
            system[n][i] = 1;
        }
        system[n][n + 1] = 1;
        return Arrays.copyOf(Elimination.solve(system), n);
    }

    private boolean contains(int point) {
        return Arrays.stream(corral).anyMatch(i -> i == point);
    }

    private double[] point(double[] of) {
        double[] x = new double[dimensions];
        for (int i = 0; i < of.length; i++) {
            for (int k = 0; k < dimensions; k++) {
                x[k] += of[i] * points[corral[i]][k];
            }
        }
        return x;
    }

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
