package io.github.forceplan.solver.simplex;

import java.util.Arrays;

/**
 * The inverse of a basis as a product of elementary matrices (the product form of Dantzig and Orchard-Hays 1954). It is
 * made anew by taking out rows and columns with one entry left first, which fills in nothing (Hellerman and Rarick
 * 1971); what remains is pivoted in order of sparsity.
 */
final class Factor {

    private static final double SMALLEST_PIVOT = 1e-9;
    private static final double DROPPED = 1e-14;
    /** A pivot may be this share of the largest in its column if its row is sparser. */
    private static final double THRESHOLD = 0.1;

    private final Columns columns;
    private final int rows;
    private int etas;
    private int[] start = new int[256];
    private int[] pivotRow = new int[256];
    private double[] pivot = new double[256];
    private int[] index = new int[4096];
    private double[] value = new double[4096];
    private int made;
    private int makings;
    private int marked;
    private int markedMaking;
    /** Multiplications so far. */
    long work;

    Factor(Columns columns) {
        this.columns = columns;
        this.rows = columns.rows;
    }

    /** Elementary matrices since it was made anew. */
    int updates() {
        return etas - made;
    }

    /** Whether updates have made it so much longer that it should be made anew. */
    boolean grown() {
        return updates() >= 80 || updates() > 20 && start[etas] > 3 * start[made] + 10 * rows;
    }

    void mark() {
        marked = etas;
        markedMaking = makings;
    }

    /** Whether it could go back to what it was when marked: not if it was made anew since. */
    boolean rollBack() {
        if (markedMaking != makings) {
            return false;
        }
        etas = marked;
        return true;
    }

    /** v becomes B⁻¹v. */
    void forward(double[] v) {
        for (int i = 0; i < rows; i++) {
            v[i] = -v[i];
        }
        for (int e = 0; e < etas; e++) {
            double at = v[pivotRow[e]];
            if (at != 0) {
                at /= pivot[e];
                v[pivotRow[e]] = at;
                for (int k = start[e]; k < start[e + 1]; k++) {
                    v[index[k]] -= value[k] * at;
                }
                work += start[e + 1] - start[e];
            }
        }
        work += rows + etas;
    }

    /** y becomes y B⁻¹. */
    void backward(double[] y) {
        for (int e = etas - 1; e >= 0; e--) {
            double sum = y[pivotRow[e]];
            for (int k = start[e]; k < start[e + 1]; k++) {
                sum -= value[k] * y[index[k]];
            }
            y[pivotRow[e]] = sum / pivot[e];
        }
        for (int i = 0; i < rows; i++) {
            y[i] = -y[i];
        }
        work += rows + start[etas];
    }

    /** A column, already brought forward, takes the place of the basic one at a row. */
    void update(double[] column, int row) {
        reserve();
        int next = start[etas];
        pivotRow[etas] = row;
        pivot[etas] = column[row];
        for (int i = 0; i < rows; i++) {
            if (i != row && Math.abs(column[i]) > DROPPED) {
                index[next] = i;
                value[next++] = column[i];
            }
        }
        etas++;
        start[etas] = next;
    }

    /**
     * Makes it anew for a set of basic columns, each at a row of its own. Columns that depend on the others are left out
     * and rows' sums taken instead.
     *
     * @param head basic columns; ordered by row on return
     * @return whether all could be taken
     */
    boolean make(int[] head) {
        makings++;
        etas = 0;
        start[0] = 0;
        int[] placed = new int[rows];
        Arrays.fill(placed, -1);
        int[] open = new int[rows];
        int count = 0;
        for (int column : head) {
            if (column >= columns.variables) {
                placed[column - columns.variables] = column;
            } else {
                open[count++] = column;
            }
        }
        boolean whole = triangles(open, count, placed);
        for (int i = 0; i < rows; i++) {
            head[i] = placed[i] < 0 ? columns.variables + i : placed[i];
        }
        made = etas;
        return whole;
    }

    private boolean triangles(int[] open, int count, int[] placed) {
        int[] inRow = new int[rows];
        int[] inColumn = new int[count];
        int[] listStart = new int[rows + 1];
        for (int c = 0; c < count; c++) {
            for (int k = columns.columnStart[open[c]]; k < columns.columnStart[open[c] + 1]; k++) {
                int row = columns.columnRow[k];
                if (placed[row] < 0) {
                    inColumn[c]++;
                    inRow[row]++;
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            listStart[i + 1] = listStart[i] + inRow[i];
        }
        int[] list = new int[listStart[rows]];
        int[] at = Arrays.copyOf(listStart, rows);
        for (int c = 0; c < count; c++) {
            for (int k = columns.columnStart[open[c]]; k < columns.columnStart[open[c] + 1]; k++) {
                int row = columns.columnRow[k];
                if (placed[row] < 0) {
                    list[at[row]++] = c;
                }
            }
        }
        boolean[] taken = new boolean[count];
        boolean[] gone = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            gone[i] = placed[i] >= 0;
        }
        // Rows with one column left, again and again: pivoted at once, no later column has an entry there.
        int[] queue = new int[rows];
        int waiting = 0;
        for (int i = 0; i < rows; i++) {
            if (!gone[i] && inRow[i] == 1) {
                queue[waiting++] = i;
            }
        }
        while (waiting > 0) {
            int row = queue[--waiting];
            if (gone[row] || inRow[row] != 1) {
                continue;
            }
            int c = left(list, listStart, row, taken);
            if (Math.abs(entry(open[c], row)) < SMALLEST_PIVOT * 100) {
                continue;
            }
            taken[c] = true;
            gone[row] = true;
            placed[row] = open[c];
            pivot(open[c], row);
            for (int k = columns.columnStart[open[c]]; k < columns.columnStart[open[c] + 1]; k++) {
                int other = columns.columnRow[k];
                if (!gone[other] && --inRow[other] == 1) {
                    queue[waiting++] = other;
                }
            }
        }
        // Columns with one row left: pivoted last, in reverse.
        int[] lastColumn = new int[count];
        int[] lastRow = new int[count];
        int last = 0;
        Arrays.fill(inColumn, 0);
        int[] columnQueue = new int[count];
        waiting = 0;
        for (int c = 0; c < count; c++) {
            if (!taken[c]) {
                for (int k = columns.columnStart[open[c]]; k < columns.columnStart[open[c] + 1]; k++) {
                    inColumn[c] += gone[columns.columnRow[k]] ? 0 : 1;
                }
                if (inColumn[c] == 1) {
                    columnQueue[waiting++] = c;
                }
            }
        }
        while (waiting > 0) {
            int c = columnQueue[--waiting];
            int row = taken[c] ? -1 : onlyRow(open[c], gone);
            if (row < 0 || Math.abs(entry(open[c], row)) < SMALLEST_PIVOT * 100) {
                continue;
            }
            taken[c] = true;
            gone[row] = true;
            lastColumn[last] = open[c];
            lastRow[last++] = row;
            for (int k = listStart[row]; k < listStart[row + 1]; k++) {
                if (!taken[list[k]] && --inColumn[list[k]] == 1) {
                    columnQueue[waiting++] = list[k];
                }
            }
        }
        boolean whole = nucleus(open, count, taken, gone, placed, inRow, inColumn);
        for (int k = last - 1; k >= 0; k--) {
            placed[lastRow[k]] = lastColumn[k];
            pivot(lastColumn[k], lastRow[k]);
        }
        return whole;
    }

    private boolean nucleus(
            int[] open, int count, boolean[] taken, boolean[] gone, int[] placed, int[] inRow, int[] inColumn) {
        double[] v = new double[rows];
        int[] order = new int[count];
        int size = 0;
        for (int c = 0; c < count; c++) {
            if (!taken[c]) {
                order[size++] = c;
            }
        }
        // Sparse columns first; a stable order, so that the same basis has the same factors.
        long[] keys = new long[size];
        for (int k = 0; k < size; k++) {
            keys[k] = ((long) inColumn[order[k]] << 32) | order[k];
        }
        Arrays.sort(keys);
        boolean whole = true;
        for (long key : keys) {
            int column = open[(int) key];
            Arrays.fill(v, 0);
            columns.add(1, column, v);
            forward(v);
            double largest = 0;
            for (int i = 0; i < rows; i++) {
                largest = gone[i] ? largest : Math.max(largest, Math.abs(v[i]));
            }
            if (largest < SMALLEST_PIVOT) {
                whole = false;
                continue;
            }
            int best = -1;
            for (int i = 0; i < rows; i++) {
                if (!gone[i]
                        && Math.abs(v[i]) >= THRESHOLD * largest
                        && (best < 0
                                || inRow[i] < inRow[best]
                                || inRow[i] == inRow[best] && Math.abs(v[i]) > Math.abs(v[best]))) {
                    best = i;
                }
            }
            gone[best] = true;
            placed[best] = column;
            update(v, best);
        }
        return whole;
    }

    /** A column that no elementary matrix so far changes. */
    private void pivot(int column, int row) {
        reserve();
        int next = start[etas];
        for (int k = columns.columnStart[column]; k < columns.columnStart[column + 1]; k++) {
            if (columns.columnRow[k] == row) {
                pivot[etas] = -columns.columnValue[k];
            } else {
                index[next] = columns.columnRow[k];
                value[next++] = -columns.columnValue[k];
            }
        }
        pivotRow[etas++] = row;
        start[etas] = next;
    }

    private void reserve() {
        if (etas + 2 > pivot.length) {
            start = Arrays.copyOf(start, 2 * start.length);
            pivotRow = Arrays.copyOf(pivotRow, 2 * pivotRow.length);
            pivot = Arrays.copyOf(pivot, 2 * pivot.length);
        }
        if (start[etas] + rows > index.length) {
            index = Arrays.copyOf(index, Math.max(2 * index.length, start[etas] + rows));
            value = Arrays.copyOf(value, index.length);
        }
    }

    private double entry(int column, int row) {
        for (int k = columns.columnStart[column]; k < columns.columnStart[column + 1]; k++) {
            if (columns.columnRow[k] == row) {
                return columns.columnValue[k];
            }
        }
        return 0;
    }

    private static int left(int[] list, int[] listStart, int row, boolean[] taken) {
        for (int k = listStart[row]; k < listStart[row + 1]; k++) {
            if (!taken[list[k]]) {
                return list[k];
            }
        }
        throw new IllegalStateException("No column is left in row " + row + ".");
    }

    private int onlyRow(int column, boolean[] gone) {
        for (int k = columns.columnStart[column]; k < columns.columnStart[column + 1]; k++) {
            if (!gone[columns.columnRow[k]]) {
                return columns.columnRow[k];
            }
        }
        return -1;
    }
}
