package io.github.forceplan.solver.branch;

import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import java.util.Arrays;
import java.util.List;

/**
 * Draws in bounds from row to row: what a row leaves room for, given the bounds of its other variables (Savelsbergh 1994,
 * section 1.1).
 */
final class Propagation {

    private static final double WHOLE = 1e-6;
    /** Rows looked at after one change, for each row of the program. */
    private static final int MOST_LOOKS = 10;
    /** A real variable's bound is drawn in if that takes away this share of its range. */
    private static final double SHARE = 0.05;

    private final List<Row> rows;
    private final boolean[] whole;
    private final int[][] rowsOf;
    private final int[] queue;
    private final boolean[] queued;
    private int first;
    private int waiting;
    private boolean empty;
    long work;

    Propagation(LinearProgram program) {
        rows = program.rows();
        int n = program.variables().size();
        whole = new boolean[n];
        for (Variable v : program.variables()) {
            whole[v.place()] = v.integer();
        }
        int[] counts = new int[n];
        for (Row row : rows) {
            for (int j : row.columns()) {
                counts[j]++;
            }
        }
        rowsOf = new int[n][];
        for (int j = 0; j < n; j++) {
            rowsOf[j] = new int[counts[j]];
        }
        Arrays.fill(counts, 0);
        for (Row row : rows) {
            for (int j : row.columns()) {
                rowsOf[j][counts[j]++] = row.place();
            }
        }
        queue = new int[rows.size()];
        queued = new boolean[rows.size()];
    }

    /** Draws in all bounds; false if no values are left. */
    boolean all(double[] lower, double[] upper) {
        for (int i = 0; i < rows.size(); i++) {
            add(i);
        }
        return run(lower, upper);
    }

    /** Draws in bounds after those of one variable have changed; false if no values are left. */
    boolean from(int variable, double[] lower, double[] upper) {
        for (int i : rowsOf[variable]) {
            add(i);
        }
        return run(lower, upper);
    }

    private void add(int row) {
        if (!queued[row]) {
            queued[row] = true;
            queue[(first + waiting++) % queue.length] = row;
        }
    }

    private boolean run(double[] lower, double[] upper) {
        empty = false;
        long looks = (long) MOST_LOOKS * rows.size();
        while (waiting > 0) {
            int row = queue[first];
            first = (first + 1) % queue.length;
            waiting--;
            queued[row] = false;
            if (!empty && looks-- > 0) {
                look(rows.get(row), lower, upper);
            }
        }
        return !empty;
    }

    private void look(Row row, double[] lower, double[] upper) {
        int[] columns = row.columns();
        double[] c = row.coefficients();
        work += columns.length;
        double least = 0;
        double most = 0;
        double size = 1;
        int noLeast = 0;
        int noMost = 0;
        for (int k = 0; k < c.length; k++) {
            double a = c[k] * lower[columns[k]];
            double b = c[k] * upper[columns[k]];
            double low = c[k] > 0 ? a : b;
            double high = c[k] > 0 ? b : a;
            if (Double.isInfinite(low)) {
                noLeast++;
            } else {
                least += low;
                size = Math.max(size, Math.abs(low));
            }
            if (Double.isInfinite(high)) {
                noMost++;
            } else {
                most += high;
                size = Math.max(size, Math.abs(high));
            }
        }
        double tolerance = 1e-7 * size;
        if (noLeast == 0 && least > row.upper() + 10 * tolerance
                || noMost == 0 && most < row.lower() - 10 * tolerance) {
            empty = true;
            return;
        }
        boolean limitsAbove = noLeast <= 1 && row.upper() < (noMost == 0 ? most : Double.POSITIVE_INFINITY);
        boolean limitsBelow = noMost <= 1 && row.lower() > (noLeast == 0 ? least : Double.NEGATIVE_INFINITY);
        if (!limitsAbove && !limitsBelow) {
            return;
        }
        for (int k = 0; k < c.length && !empty; k++) {
            int j = columns[k];
            if (lower[j] == upper[j]) {
                continue;
            }
            double a = c[k] * lower[j];
            double b = c[k] * upper[j];
            double low = c[k] > 0 ? a : b;
            double high = c[k] > 0 ? b : a;
            double top = Double.POSITIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            if (limitsAbove && (noLeast == 0 || Double.isInfinite(low))) {
                double room = row.upper() - (Double.isInfinite(low) ? least : least - low);
                if (c[k] > 0) {
                    top = (room + tolerance) / c[k];
                } else {
                    bottom = (room + tolerance) / c[k];
                }
            }
            if (limitsBelow && (noMost == 0 || Double.isInfinite(high))) {
                double need = row.lower() - (Double.isInfinite(high) ? most : most - high);
                if (c[k] > 0) {
                    bottom = Math.max(bottom, (need - tolerance) / c[k]);
                } else {
                    top = Math.min(top, (need - tolerance) / c[k]);
                }
            }
            draw(j, bottom, top, lower, upper);
        }
    }

    private void draw(int j, double bottom, double top, double[] lower, double[] upper) {
        boolean drawn = false;
        if (whole[j]) {
            double low = Math.ceil(bottom - WHOLE);
            double high = Math.floor(top + WHOLE);
            if (low > lower[j]) {
                lower[j] = low;
                drawn = true;
            }
            if (high < upper[j]) {
                upper[j] = high;
                drawn = true;
            }
            empty |= lower[j] > upper[j];
        } else {
            double enough = Double.isInfinite(upper[j] - lower[j])
                    ? 1e-3
                    : Math.max(1e-6 * Math.max(1, Math.abs(upper[j])), SHARE * (upper[j] - lower[j]));
            if (bottom > lower[j] + enough) {
                lower[j] = bottom;
                drawn = true;
            }
            if (top < upper[j] - enough) {
                upper[j] = top;
                drawn = true;
            }
            if (lower[j] > upper[j]) {
                empty |= lower[j] > upper[j] + 1e-6 * Math.max(1, Math.abs(lower[j]));
                double middle = (lower[j] + upper[j]) / 2;
                lower[j] = middle;
                upper[j] = middle;
            }
        }
        if (drawn && !empty) {
            for (int i : rowsOf[j]) {
                add(i);
            }
        }
    }
}
