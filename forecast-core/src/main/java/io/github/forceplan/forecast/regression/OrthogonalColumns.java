package io.github.forceplan.forecast.regression;

import java.util.ArrayList;
import java.util.List;

/** Columns made orthonormal one after the other, by modified Gram-Schmidt done twice; dependent ones are left out. */
final class OrthogonalColumns {

    /** A column of which less than this share is left is a combination of those before it. */
    private static final double DEPENDENT = 1e-8;

    private final int length;
    private final List<double[]> columns = new ArrayList<>();
    /** Of each column added: its weights on those before it, then its own length. */
    private final List<double[]> triangle = new ArrayList<>();

    OrthogonalColumns(int length) {
        this.length = length;
    }

    /** Whether it was taken; {@code false} if it depends on those before it. */
    boolean add(double[] column) {
        double[] x = column.clone();
        double before = Math.sqrt(dot(x, x));
        double[] weights = new double[columns.size() + 1];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < columns.size(); k++) {
                double weight = dot(columns.get(k), x);
                weights[k] += weight;
                for (int t = 0; t < length; t++) {
                    x[t] -= weight * columns.get(k)[t];
                }
            }
        }
        double left = Math.sqrt(dot(x, x));
        if (!(left > DEPENDENT * before)) {
            return false;
        }
        for (int t = 0; t < length; t++) {
            x[t] /= left;
        }
        weights[columns.size()] = left;
        columns.add(x);
        triangle.add(weights);
        return true;
    }

    /** The weights of a taken column on those before it, then its own. */
    double[] triangleColumn(int place) {
        return triangle.get(place);
    }

    int count() {
        return columns.size();
    }

    /** Of the columns taken, by least squares. */
    double[] coefficients(double[] y) {
        double[] b = columns.stream().mapToDouble(column -> dot(column, y)).toArray();
        return solve(b);
    }

    /** {@code R⁻¹ b} for the triangle R with columns = orthonormal · R. */
    double[] solve(double[] b) {
        double[] x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < x.length; j++) {
                x[i] -= triangle.get(j)[i] * x[j];
            }
            x[i] /= triangle.get(i)[i];
        }
        return x;
    }

    private double dot(double[] x, double[] y) {
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += x[t] * y[t];
        }
        return sum;
    }
}
