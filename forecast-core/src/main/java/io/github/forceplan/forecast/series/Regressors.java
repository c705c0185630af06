package io.github.forceplan.forecast.series;

import io.github.forceplan.forecast.time.Period;
import java.util.List;

/**
 * Known influences on a series (interventions, calendar, population), one column each, over history and the periods to
 * forecast. They belong to a model's specification, so that fitting and forecasting read the rows they need. Immutable.
 */
public final class Regressors {

    private final Period start;
    private final List<String> names;
    private final double[][] columns;

    private Regressors(Period start, List<String> names, double[][] columns) {
        this.start = start;
        this.names = names;
        this.columns = columns;
    }

    /**
     * @param start the period of the first row
     * @param columns one array a name, all of one length, every value finite; copied
     * @throws IllegalArgumentException if sizes differ or a value is not finite
     */
    public static Regressors of(Period start, List<String> names, double[]... columns) {
        if (names.size() != columns.length) {
            throw new IllegalArgumentException(names.size() + " regressor names were given for " + columns.length
                    + " columns; give one name a column.");
        }
        double[][] copy = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            copy[j] = columns[j].clone();
            if (copy[j].length != copy[0].length) {
                throw new IllegalArgumentException("Regressor '" + names.get(j) + "' has " + copy[j].length
                        + " rows but '" + names.get(0) + "' has " + copy[0].length + ".");
            }
            for (int i = 0; i < copy[j].length; i++) {
                if (!Double.isFinite(copy[j][i])) {
                    throw new IllegalArgumentException(
                            "Regressor '" + names.get(j) + "' must be known in " + start.plus(i) + ".");
                }
            }
        }
        return new Regressors(start, List.copyOf(names), copy);
    }

    public List<String> names() {
        return names;
    }

    /**
     * Rows for a run of periods, as [row][column].
     *
     * @throws IllegalArgumentException if any of them is not covered
     */
    public double[][] rows(Period from, int count) {
        long offset = from.since(start);
        int available = columns.length == 0 ? 0 : columns[0].length;
        if (offset < 0 || offset + count > available) {
            throw new IllegalArgumentException("The regressors cover " + start + " to " + start.plus(available - 1)
                    + " but are needed from " + from + " to " + from.plus(count - 1) + ".");
        }
        double[][] rows = new double[count][columns.length];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = columns[j][(int) offset + i];
            }
        }
        return rows;
    }
}
