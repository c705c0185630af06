package io.github.forceplan.forecast.distribution;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.random.StandardNormal;

/**
 * The two-piece (split) normal distribution of fan charts: two halves of normals with a common mode and different
 * spreads. Britton, Fisher and Whitley (1998), Bank of England Quarterly Bulletin 38(1); John (1982).
 *
 * @param mode likeliest value
 * @param spreadBelow standard deviation of the lower half's normal, above 0
 * @param spreadAbove standard deviation of the upper half's normal, above 0
 */
public record TwoPieceNormal(
        @Figure("Likeliest value.") double mode,
        @Figure(value = "Spread below the mode.", min = 0) double spreadBelow,
        @Figure(value = "Spread above the mode.", min = 0) double spreadAbove)
        implements Distribution {

    public TwoPieceNormal {
        Distribution.requirePositive(spreadBelow, "spread below the mode");
        Distribution.requirePositive(spreadAbove, "spread above the mode");
    }

    @Override
    public double quantile(double u) {
        double both = spreadBelow + spreadAbove;
        double below = spreadBelow / both;
        return u < below
                ? mode + spreadBelow * StandardNormal.quantile(u * both / (2 * spreadBelow))
                : mode - spreadAbove * StandardNormal.quantile((1 - u) * both / (2 * spreadAbove));
    }

    @Override
    public double mean() {
        return mode + Math.sqrt(2 / StrictMath.PI) * (spreadAbove - spreadBelow);
    }
}
