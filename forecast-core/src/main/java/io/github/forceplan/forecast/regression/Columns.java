package io.github.forceplan.forecast.regression;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.List;

/**
 * The regressors over the history of a series, each divided by a power of two next to its largest value.
 *
 * @param values [column][period]
 * @param sizes what each column was divided by
 */
record Columns(TimeSeries series, List<String> names, double[][] values, double[] sizes) {

    static Columns of(TimeSeries series, Regressors known) {
        int n = series.size();
        double[][] rows = known.rows(series.start(), n);
        double[][] values = new double[known.names().size()][n];
        double[] sizes = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            double largest = 0;
            for (int t = 0; t < n; t++) {
                values[j][t] = rows[t][j];
                largest = Math.max(largest, Math.abs(rows[t][j]));
            }
            sizes[j] = largest > 0 ? Math.scalb(1.0, Math.getExponent(largest)) : 1;
            for (int t = 0; t < n; t++) {
                values[j][t] /= sizes[j];
            }
        }
        return new Columns(series, known.names(), values, sizes);
    }

    int count() {
        return values.length;
    }

    /** The series less the effects, under the same name and calendar. */
    TimeSeries remainder(double[] beta) {
        double[] rest = series.toArray();
        double[] effect = effect(beta);
        for (int t = 0; t < rest.length; t++) {
            rest[t] -= effect[t];
        }
        return changed(rest);
    }

    /** A history less a share of one column. */
    TimeSeries less(TimeSeries history, int column, double share) {
        double[] rest = history.toArray();
        for (int t = 0; t < rest.length; t++) {
            rest[t] -= share * values[column][t];
        }
        return changed(rest);
    }

    private TimeSeries changed(double[] values) {
        return TimeSeries.of(series.name(), series.start(), values).withSeasonalPeriods(series.seasonalPeriods());
    }

    double[] effect(double[] beta) {
        double[] effect = new double[series.size()];
        for (int j = 0; j < beta.length; j++) {
            for (int t = 0; t < effect.length; t++) {
                effect[t] += beta[j] * values[j][t];
            }
        }
        return effect;
    }

    /** Least squares on first differences: near enough whatever the errors, for a start. */
    double[] ofDifferences() {
        int n = series.size();
        double[][] differences = new double[count()][n];
        double[] changes = new double[n];
        for (int t = 1; t < n; t++) {
            double change = series.value(t) - series.value(t - 1);
            boolean known = !Double.isNaN(change);
            changes[t] = known ? change : 0;
            for (int j = 0; j < count(); j++) {
                differences[j][t] = known ? values[j][t] - values[j][t - 1] : 0;
            }
        }
        OrthogonalColumns orthogonal = new OrthogonalColumns(n);
        boolean[] taken = new boolean[count()];
        for (int j = 0; j < count(); j++) {
            taken[j] = orthogonal.add(differences[j]);
        }
        double[] found = orthogonal.coefficients(changes);
        double[] beta = new double[count()];
        for (int j = 0, k = 0; j < count(); j++) {
            beta[j] = taken[j] ? found[k++] : 0;
        }
        return beta;
    }

    /** What can't be estimated. */
    UnfittableSeriesException indistinct(int column, String model) {
        boolean constant = Arrays.stream(values[column]).distinct().limit(2).count() < 2;
        return new UnfittableSeriesException(
                series.name(),
                model + " with regressors",
                "the effect of '" + names.get(column)
                        + "' can't be told from the other terms, because within the history "
                        + (constant ? "it never changes." : "it is a combination of them.") + " Leave it out.");
    }
}
