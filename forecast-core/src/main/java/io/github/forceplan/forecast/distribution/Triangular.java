package io.github.forceplan.forecast.distribution;

import io.github.forceplan.forecast.figure.Figure;

/**
 * The triangular distribution: least, likeliest and greatest value.
 *
 * @param low least value, below {@code high}
 * @param mode likeliest value, from {@code low} to {@code high}
 * @param high greatest value
 */
public record Triangular(
        @Figure("Least value.") double low,
        @Figure("Likeliest value.") double mode,
        @Figure("Greatest value.") double high)
        implements Distribution {

    public Triangular {
        if (!(low < high && low <= mode && mode <= high)) {
            throw new IllegalArgumentException("The triangular distribution's low (" + low + "), mode (" + mode
                    + ") and high (" + high + ") must rise, low below high.");
        }
    }

    @Override
    public double quantile(double u) {
        double range = high - low;
        return u * range < mode - low
                ? low + Math.sqrt(u * range * (mode - low))
                : high - Math.sqrt((1 - u) * range * (high - mode));
    }

    @Override
    public double mean() {
        return (low + mode + high) / 3;
    }
}
