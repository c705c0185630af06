package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.figure.Figure;

/**
 * A factor on hours per case that is simply stated; 1 takes the hours per case as they are written.
 *
 * @param value the factor
 */
public record StatedFactor(
        @Figure(value = "Factor on hours per case.", min = 0.001, max = 1000)
        double value) implements WorkloadAnchor {

    public StatedFactor {
        if (!(value >= 0.001 && value <= 1000)) {
            throw new IllegalArgumentException(
                    "The factor on hours per case (" + value + ") must be from 0.001 to 1000. Use 1 for none.");
        }
    }

    @Override
    public double factor(double hoursDemanded, double hoursDeployable) {
        return value;
    }
}
