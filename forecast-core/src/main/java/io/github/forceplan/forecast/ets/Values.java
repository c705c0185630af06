package io.github.forceplan.forecast.ets;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;

/** The observations of a series and what decides which forms they allow. */
record Values(double[] values, int observed, double least, double most, double first, double scale) {

    static Values of(TimeSeries series, String model) {
        double[] values = series.toArray();
        int observed = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double first = Double.NaN;
        double size = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                first = observed == 0 ? value : first;
                observed++;
                least = Math.min(least, value);
                most = Math.max(most, value);
                size = Math.max(size, Math.abs(value));
            }
        }
        if (observed == 0) {
            throw new UnfittableSeriesException(
                    series.name(), model, "it has no observations. Give at least two of them.");
        }
        double mean = 0;
        for (double value : values) {
            mean += !Double.isNaN(value) ? Math.abs(value / size) / observed : 0;
        }
        double scale = size == 0 ? 1 : Math.scalb(1.0, Math.getExponent(size) + Math.getExponent(mean));
        return new Values(values, observed, least, most, first, scale);
    }

    boolean isConstant() {
        return least == most;
    }

    /** In units of a power of two near their mean size, so that no scale is too large or too small. */
    double[] scaled() {
        double[] scaled = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            scaled[t] = values[t] / scale;
        }
        return scaled;
    }
}
