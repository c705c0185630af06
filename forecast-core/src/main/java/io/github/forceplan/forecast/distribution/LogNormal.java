package io.github.forceplan.forecast.distribution;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.random.StandardNormal;

/**
 * A positive figure whose logarithm is normal.
 *
 * @param median above 0
 * @param logStandardDeviation standard deviation of the natural logarithm, above 0
 */
public record LogNormal(
        @Figure(value = "Median.", min = 0) double median,

        @Figure(value = "Standard deviation of the natural logarithm.", min = 0)
        double logStandardDeviation)
        implements Distribution {

    public LogNormal {
        Distribution.requirePositive(median, "median");
        Distribution.requirePositive(logStandardDeviation, "standard deviation of the logarithm");
    }

    @Override
    public double quantile(double u) {
        return median * StrictMath.exp(logStandardDeviation * StandardNormal.quantile(u));
    }

    @Override
    public double mean() {
        return median * StrictMath.exp(0.5 * logStandardDeviation * logStandardDeviation);
    }
}
