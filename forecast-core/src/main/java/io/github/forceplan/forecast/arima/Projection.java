package io.github.forceplan.forecast.arima;

/** Least squares of a first column on the others, by modified Gram-Schmidt; the columns are used up. */
final class Projection {

    /** A column of which less than this share is left is a combination of those before it. */
    private static final double DEPENDENT = 1e-10;

    private Projection() {}

    /**
     * Leaves in {@code columns[0]} its residuals.
     *
     * @param count columns in use, the first included
     * @param n values of each
     */
    static void residuals(double[][] columns, int count, int n) {
        for (int c = 1; c < count; c++) {
            double[] x = columns[c];
            double norm = dot(x, x, n);
            if (norm > 0) {
                for (int d = c + 1; d < count; d++) {
                    subtract(columns[d], x, dot(columns[d], x, n) / norm, n);
                }
                subtract(columns[0], x, dot(columns[0], x, n) / norm, n);
            }
        }
    }

    /** Leaves in {@code columns[0]} its residuals, and returns the coefficients of the others. */
    static double[] coefficients(double[][] columns, int count, int n) {
        int k = count - 1;
        double[][] r = new double[k][k];
        double[] b = new double[k];
        for (int c = 0; c < k; c++) {
            double[] x = columns[c + 1];
            double norm = dot(x, x, n);
            r[c][c] = 1;
            if (norm > 0) {
                for (int d = c + 1; d < k; d++) {
                    r[c][d] = dot(columns[d + 1], x, n) / norm;
                    subtract(columns[d + 1], x, r[c][d], n);
                }
                b[c] = dot(columns[0], x, n) / norm;
                subtract(columns[0], x, b[c], n);
            }
        }
        backSubstitute(r, b);
        return b;
    }

    /**
     * Makes {@code columns} orthonormal in place and returns the upper triangle R with old = new · R.
     *
     * @return null if a column depends on those before it; its index is then in {@code dependent[0]}
     */
    static double @org.jspecify.annotations.Nullable [][] orthonormalise(double[][] columns, int n, int[] dependent) {
        int k = columns.length;
        double[][] r = new double[k][k];
        double[] before = new double[k];
        for (int c = 0; c < k; c++) {
            before[c] = Math.sqrt(dot(columns[c], columns[c], n));
        }
        for (int c = 0; c < k; c++) {
            double[] x = columns[c];
            // Twice is enough (Kahan and Parlett).
            for (int pass = 0; pass < 2; pass++) {
                for (int d = 0; d < c; d++) {
                    double weight = dot(columns[d], x, n);
                    r[d][c] += weight;
                    subtract(x, columns[d], weight, n);
                }
            }
            double norm = Math.sqrt(dot(x, x, n));
            if (!(norm > DEPENDENT * before[c])) {
                dependent[0] = c;
                return null;
            }
            r[c][c] = norm;
            for (int t = 0; t < n; t++) {
                x[t] /= norm;
            }
        }
        return r;
    }

    /** {@code b = R⁻¹ b} for an upper triangle R. */
    static void backSubstitute(double[][] r, double[] b) {
        for (int i = b.length - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < b.length; j++) {
                sum -= r[i][j] * b[j];
            }
            b[i] = sum / r[i][i];
        }
    }

    static double dot(double[] x, double[] y, int n) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += x[t] * y[t];
        }
        return sum;
    }

    private static void subtract(double[] y, double[] x, double weight, int n) {
        for (int t = 0; t < n; t++) {
            y[t] -= weight * x[t];
        }
    }
}
