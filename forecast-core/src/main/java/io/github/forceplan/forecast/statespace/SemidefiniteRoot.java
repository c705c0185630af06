package io.github.forceplan.forecast.statespace;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.Arrays;

/** A lower-triangular root of a positive semidefinite matrix; directions without variance are left out. Immutable. */
final class SemidefiniteRoot {

    private final int size;
    private final int[] pivots;
    /** One column of the root a pivot. */
    private final double[][] columns;

    SemidefiniteRoot(double[] covariance, int size) {
        this.size = size;
        double[] a = covariance.clone();
        int[] found = new int[size];
        double[][] roots = new double[size][];
        int rank = 0;
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            scale[i] = Math.abs(a[i * size + i]);
        }
        for (int j = 0; j < size; j++) {
            double pivot = a[j * size + j];
            if (pivot <= 1e-13 * scale[j] || pivot <= 0) {
                continue;
            }
            double[] column = new double[size];
            double root = Math.sqrt(pivot);
            for (int i = j; i < size; i++) {
                column[i] = a[i * size + j] / root;
            }
            for (int i = j; i < size; i++) {
                for (int k = j; k < size; k++) {
                    a[i * size + k] -= column[i] * column[k];
                }
            }
            found[rank] = j;
            roots[rank++] = column;
        }
        pivots = Arrays.copyOf(found, rank);
        columns = Arrays.copyOf(roots, rank);
    }

    /** Adds a draw from N(0, deviation² covariance). */
    void addDraw(double[] x, double deviation, RandomStream stream) {
        for (int c = 0; c < columns.length; c++) {
            double e = deviation * stream.nextGaussian();
            double[] column = columns[c];
            for (int i = pivots[c]; i < size; i++) {
                x[i] += column[i] * e;
            }
        }
    }
}
