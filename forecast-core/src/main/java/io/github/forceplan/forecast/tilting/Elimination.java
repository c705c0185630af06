package io.github.forceplan.forecast.tilting;

/** Small linear systems by Gaussian elimination with pivoting; a direction without a pivot is left at zero. */
final class Elimination {

    private static final double SINGULAR = 1e-13;

    private Elimination() {}

    /** @param system rows of coefficients and right-hand side; overwritten */
    static double[] solve(double[][] system) {
        int n = system.length;
        double largest = 0;
        for (double[] row : system) {
            for (int j = 0; j < n; j++) {
                largest = Math.max(largest, Math.abs(row[j]));
            }
        }
        boolean[] free = new boolean[n];
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(system[i][k]) > Math.abs(system[pivot][k])) {
                    pivot = i;
                }
            }
            double[] row = system[pivot];
            system[pivot] = system[k];
            system[k] = row;
            if (Math.abs(row[k]) <= SINGULAR * largest) {
                free[k] = true;
                continue;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = system[i][k] / row[k];
                for (int j = k; j <= n; j++) {
                    system[i][j] -= factor * row[j];
                }
            }
        }
        double[] x = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            if (!free[k]) {
                double value = system[k][n];
                for (int j = k + 1; j < n; j++) {
                    value -= system[k][j] * x[j];
                }
                x[k] = value / system[k][k];
            }
        }
        return x;
    }
}
