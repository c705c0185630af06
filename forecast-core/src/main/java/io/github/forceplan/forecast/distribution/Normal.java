package io.github.forceplan.forecast.distribution;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.random.StandardNormal;

/**
 * The normal distribution.
 *
 * @param mean expected value
 * @param standardDeviation above 0
 */
public record Normal(
        @Figure("Expected value.") double mean,
        @Figure(value = "Standard deviation.", min = 0) double standardDeviation)
        implements Distribution {

    public Normal {
        Distribution.requirePositive(standardDeviation, "standard deviation");
    }

    @Override
    public double quantile(double u) {
        return mean + standardDeviation * StandardNormal.quantile(u);
    }
}
