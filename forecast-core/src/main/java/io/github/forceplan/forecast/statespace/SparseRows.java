package io.github.forceplan.forecast.statespace;

import java.util.Arrays;

/** A square matrix by its non-zero elements, row after row: transition matrices are nearly empty. Immutable. */
final class SparseRows {

    private final int size;
    private final int[] rowStart;
    private final int[] column;
    private final double[] value;

    /** The column of a row that is a single one: such a state is another's a period ago; −1 for other rows. */
    private final int[] shiftedFrom;

    SparseRows(double[][] dense) {
        size = dense.length;
        rowStart = new int[size + 1];
        int count = 0;
        for (double[] row : dense) {
            for (double x : row) {
                count += x != 0 ? 1 : 0;
            }
        }
        column = new int[count];
        value = new double[count];
        int k = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (dense[i][j] != 0) {
                    column[k] = j;
                    value[k++] = dense[i][j];
                }
            }
            rowStart[i + 1] = k;
        }
        shiftedFrom = new int[size];
        for (int i = 0; i < size; i++) {
            int at = rowStart[i];
            shiftedFrom[i] = rowStart[i + 1] == at + 1 && value[at] == 1 ? column[at] : -1;
        }
    }

    /** {@code out = A x}; {@code out} and {@code x} must differ. */
    void multiply(double[] x, double[] out) {
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                sum += value[k] * x[column[k]];
            }
            out[i] = sum;
        }
    }

    /** {@code out = A' x}; {@code out} and {@code x} must differ. */
    void multiplyTransposed(double[] x, double[] out) {
        Arrays.fill(out, 0, size, 0.0);
        for (int i = 0; i < size; i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                out[column[k]] += value[k] * x[i];
            }
        }
    }

    /** {@code p = A p A' + v} for symmetric row-major {@code p} and {@code v}. */
    void propagate(double[] p, double[] v, double[] work) {
        int m = size;
        for (int i = 0; i < m; i++) {
            int to = i * m;
            if (shiftedFrom[i] >= 0) {
                System.arraycopy(p, shiftedFrom[i] * m, work, to, m);
                continue;
            }
            Arrays.fill(work, to, to + m, 0.0);
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                double x = value[k];
                int from = column[k] * m;
                for (int j = 0; j < m; j++) {
                    work[to + j] += x * p[from + j];
                }
            }
        }
        for (int j = 0; j < m; j++) {
            int from = shiftedFrom[j];
            for (int i = 0; i <= j; i++) {
                double sum = v[i * m + j];
                if (from >= 0) {
                    sum += work[i * m + from];
                } else {
                    for (int k = rowStart[j]; k < rowStart[j + 1]; k++) {
                        sum += value[k] * work[i * m + column[k]];
                    }
                }
                p[i * m + j] = sum;
                p[j * m + i] = sum;
            }
        }
    }

    /** {@code n = A' n A} for symmetric row-major {@code n}. */
    void pullBack(double[] n, double[] work) {
        int m = size;
        Arrays.fill(work, 0, m * m, 0.0);
        for (int i = 0; i < m; i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                double x = value[k];
                int to = column[k] * m;
                for (int j = 0; j < m; j++) {
                    work[to + j] += x * n[i * m + j];
                }
            }
        }
        Arrays.fill(n, 0, m * m, 0.0);
        for (int i = 0; i < m; i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                double x = value[k];
                int to = column[k];
                for (int j = 0; j < m; j++) {
                    n[j * m + to] += x * work[j * m + i];
                }
            }
        }
    }
}
