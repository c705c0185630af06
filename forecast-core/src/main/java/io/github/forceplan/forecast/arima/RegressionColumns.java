package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The regression part of a model by its columns: mean, drift, regressors.
 *
 * @param names one a column, as R writes them
 * @param values [column][period]
 */
record RegressionColumns(List<String> names, double[][] values) {

    static final String MEAN = "intercept";
    static final String DRIFT = "drift";

    /** The columns of a run of periods, of which the first is period {@code from} of the series (0 is its first). */
    static RegressionColumns of(
            TimeSeries series, boolean mean, boolean drift, @Nullable Regressors regressors, int from, int count) {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        if (mean) {
            double[] ones = new double[count];
            Arrays.fill(ones, 1);
            names.add(MEAN);
            columns.add(ones);
        }
        if (drift) {
            double[] time = new double[count];
            for (int t = 0; t < count; t++) {
                time[t] = from + t + 1.0;
            }
            names.add(DRIFT);
            columns.add(time);
        }
        if (regressors != null) {
            double[][] rows = regressors.rows(series.period(from), count);
            for (int j = 0; j < regressors.names().size(); j++) {
                double[] column = new double[count];
                for (int t = 0; t < count; t++) {
                    column[t] = rows[t][j];
                }
                names.add(regressors.names().get(j));
                columns.add(column);
            }
        }
        return new RegressionColumns(List.copyOf(names), columns.toArray(double[][]::new));
    }

    /** What coefficients make of the columns, period by period. */
    double[] effect(double[] coefficients, int count) {
        double[] sum = new double[count];
        for (int c = 0; c < values.length; c++) {
            for (int t = 0; t < count; t++) {
                sum[t] += coefficients[c] * values[c][t];
            }
        }
        return sum;
    }
}
