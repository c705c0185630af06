package io.github.forceplan.forecast.distribution;

import io.github.forceplan.forecast.figure.Figure;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t, shifted and scaled: a figure around a centre with heavy tails.
 *
 * @param centre its median and mean
 * @param scale above 0
 * @param degreesOfFreedom above 1; the fewer, the heavier the tails
 */
public record StudentT(
        @Figure("Centre.") double centre,
        @Figure(value = "Scale.", min = 0) double scale,

        @Figure(value = "Degrees of freedom; the fewer, the heavier the tails.", min = 1)
        double degreesOfFreedom)
        implements Distribution {

    public StudentT {
        Distribution.requirePositive(scale, "scale");
        if (!(degreesOfFreedom > 1)) {
            throw new IllegalArgumentException(
                    "The degrees of freedom (" + degreesOfFreedom + ") must be above 1, or there is no mean.");
        }
    }

    @Override
    public double quantile(double u) {
        return centre + scale * new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(u);
    }

    @Override
    public double mean() {
        return centre;
    }
}
