package io.github.forceplan.finance.mtfs;

import org.jspecify.annotations.Nullable;

/**
 * Cholesky factor of a correlation matrix that may be singular (perfect correlation is allowed, which commons-math3's
 * decomposition refuses).
 */
final class Cholesky {

    private static final double SINGULAR = 1e-12;
    private static final double NEGATIVE = -1e-9;

    private Cholesky() {}

    /** L, lower triangular, with L Lᵀ the matrix; null if the matrix is not positive semi-definite. */
    static double @Nullable [] @Nullable [] factor(double[][] matrix) {
        int n = matrix.length;
        double[][] l = new double[n][n];
        for (int j = 0; j < n; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= l[j][k] * l[j][k];
            }
            if (pivot < NEGATIVE) {
                return null;
            }
            boolean singular = pivot < SINGULAR;
            l[j][j] = singular ? 0 : Math.sqrt(pivot);
            for (int i = j + 1; i < n; i++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                if (singular && Math.abs(rest) > Math.sqrt(SINGULAR)) {
                    return null;
                }
                l[i][j] = singular ? 0 : rest / l[j][j];
            }
        }
        return l;
    }
}
