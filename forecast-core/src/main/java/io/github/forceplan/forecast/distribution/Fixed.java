package io.github.forceplan.forecast.distribution;

import io.github.forceplan.forecast.figure.Figure;

/**
 * A figure taken as certain.
 *
 * @param value its value
 */
public record Fixed(@Figure("The value.") double value) implements Distribution {

    @Override
    public double quantile(double u) {
        return value;
    }

    @Override
    public double mean() {
        return value;
    }
}
