package io.github.forceplan.forecast.distribution;

import io.github.forceplan.forecast.figure.Figure;

/**
 * Anything from {@code low} to {@code high}, all alike.
 *
 * @param low least value, below {@code high}
 * @param high greatest value
 */
public record Uniform(
        @Figure("Least value.") double low,
        @Figure("Greatest value.") double high) implements Distribution {

    public Uniform {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "The uniform distribution's low (" + low + ") must be below its high (" + high + ").");
        }
    }

    @Override
    public double quantile(double u) {
        return low + u * (high - low);
    }

    @Override
    public double mean() {
        return low + (high - low) / 2;
    }
}
