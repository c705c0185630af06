package io.github.forceplan.solver.simplex;

import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import java.util.Arrays;

/**
 * A program's coefficients by row and by column, with a column more for each row: its sum, which the row's limits bound.
 * Every row then says that coefficients times variables less the sum is 0.
 */
public final class Columns {

    final int rows;
    /** Variables of the program; the columns after them are the rows' sums. */
    final int variables;

    final int[] columnStart;
    final int[] columnRow;
    final double[] columnValue;
    final int[] rowStart;
    final int[] rowColumn;
    final double[] rowValue;

    /** Takes a program's coefficients. */
    public Columns(LinearProgram program) {
        rows = program.rows().size();
        variables = program.variables().size();
        int entries = program.nonZeros();
        rowStart = new int[rows + 1];
        rowColumn = new int[entries];
        rowValue = new double[entries];
        columnStart = new int[variables + 1];
        int next = 0;
        for (Row row : program.rows()) {
            for (int k = 0; k < row.columns().length; k++) {
                rowColumn[next] = row.columns()[k];
                rowValue[next++] = row.coefficients()[k];
                columnStart[row.columns()[k] + 1]++;
            }
            rowStart[row.place() + 1] = next;
        }
        for (int j = 0; j < variables; j++) {
            columnStart[j + 1] += columnStart[j];
        }
        columnRow = new int[entries];
        columnValue = new double[entries];
        int[] at = Arrays.copyOf(columnStart, variables);
        for (int i = 0; i < rows; i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                int to = at[rowColumn[k]]++;
                columnRow[to] = i;
                columnValue[to] = rowValue[k];
            }
        }
    }

    /** Variables and rows' sums. */
    int all() {
        return variables + rows;
    }

    /** Adds a multiple of a column to a vector. */
    void add(double times, int column, double[] vector) {
        if (column >= variables) {
            vector[column - variables] -= times;
            return;
        }
        for (int k = columnStart[column]; k < columnStart[column + 1]; k++) {
            vector[columnRow[k]] += times * columnValue[k];
        }
    }

    /** A column times a vector. */
    double times(int column, double[] vector) {
        if (column >= variables) {
            return -vector[column - variables];
        }
        double sum = 0;
        for (int k = columnStart[column]; k < columnStart[column + 1]; k++) {
            sum += columnValue[k] * vector[columnRow[k]];
        }
        return sum;
    }
}
