package io.github.forceplan.forecast.statespace;

/** Small dense symmetric matrices, row-major. */
final class Matrices {

    private Matrices() {}

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    static double[] multiply(double[] a, double[] x) {
        int m = x.length;
        double[] y = new double[m];
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (int j = 0; j < m; j++) {
                sum += a[i * m + j] * x[j];
            }
            y[i] = sum;
        }
        return y;
    }

    /** {@code n = (I − k z')' n (I − k z')} for symmetric n. */
    static void congruence(double[] n, double[] k, double[] z) {
        double[] nk = multiply(n, k);
        double knk = dot(k, nk);
        addSymmetric(n, nk, z, -1);
        addOuter(n, z, knk);
    }

    /** {@code n = n + weight z z'}. */
    static void addOuter(double[] n, double[] z, double weight) {
        int m = z.length;
        for (int i = 0; i < m; i++) {
            double x = weight * z[i];
            if (x != 0) {
                for (int j = 0; j < m; j++) {
                    n[i * m + j] += x * z[j];
                }
            }
        }
    }

    /** {@code n = n + weight (x z' + z x')}. */
    static void addSymmetric(double[] n, double[] x, double[] z, double weight) {
        int m = z.length;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                n[i * m + j] += weight * (x[i] * z[j] + z[i] * x[j]);
            }
        }
    }

    /** {@code v = v − a n b} for symmetric a, n and b. */
    static void subtractProduct(double[] v, double[] a, double[] n, double[] b) {
        int m = (int) Math.sqrt(v.length);
        double[] row = new double[m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    sum += a[i * m + k] * n[k * m + j];
                }
                row[j] = sum;
            }
            for (int j = 0; j < m; j++) {
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    sum += row[k] * b[k * m + j];
                }
                v[i * m + j] -= sum;
            }
        }
    }
}
