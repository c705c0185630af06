package io.github.forceplan.forecast.simple;

import io.github.forceplan.forecast.evaluation.Autocorrelation;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;

/**
 * The benchmark of the M competitions: the naive method on a series adjusted by classical multiplicative decomposition
 * if its season is significant at 90 %, put back into the forecasts; Makridakis, Spiliotis and Assimakopoulos (2020),
 * "The M4 Competition", International Journal of Forecasting 36. The season is tested only with three of them, on a
 * positive series without gaps.
 */
public final class Naive2 implements Forecaster {

    private static final double NINETY = 1.645;

    @Override
    public String name() {
        return "naive2";
    }

    @Override
    public Naive2Model fit(TimeSeries series) {
        int m = series.season();
        double[] index = new double[m];
        Arrays.fill(index, 1);
        if (m > 1 && isSeasonal(series.toArray(), m)) {
            index = seasonalIndex(series.toArray(), m);
        }
        double[] adjusted = series.toArray();
        for (int t = 0; t < adjusted.length; t++) {
            adjusted[t] /= index[t % m];
        }
        try {
            return new Naive2Model(
                    series, index, LagWalk.naive().fit(TimeSeries.of(series.name(), series.start(), adjusted)));
        } catch (UnfittableSeriesException e) {
            throw new UnfittableSeriesException(
                    series.name(), name(), "its " + series.observed() + " observations are too few. Give two or more.");
        }
    }

    private static boolean isSeasonal(double[] y, int m) {
        if (y.length < 3 * m || !Arrays.stream(y).allMatch(value -> value > 0)) {
            return false;
        }
        double[] acf = Autocorrelation.acf(y, m);
        double sum = 1;
        for (int lag = 1; lag < m; lag++) {
            sum += 2 * acf[lag] * acf[lag];
        }
        return Math.abs(acf[m]) > NINETY * Math.sqrt(sum / y.length);
    }

    private static double[] seasonalIndex(double[] y, int m) {
        int half = m / 2;
        double[] index = new double[m];
        int[] count = new int[m];
        for (int t = half; t < y.length - half; t++) {
            double trend = m % 2 == 0 ? 0.5 * (y[t - half] + y[t + half]) : y[t - half] + y[t + half];
            for (int i = 1 - half; i < half; i++) {
                trend += y[t + i];
            }
            index[t % m] += y[t] * m / trend;
            count[t % m]++;
        }
        double mean = 0;
        for (int k = 0; k < m; k++) {
            index[k] /= count[k];
            mean += index[k] / m;
        }
        for (int k = 0; k < m; k++) {
            index[k] /= mean;
        }
        return index;
    }
}
