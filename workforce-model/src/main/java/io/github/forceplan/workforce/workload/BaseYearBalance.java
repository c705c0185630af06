package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.figure.Figure;

/**
 * Hours per case are scaled so that investigators' hours demanded in the base year equal the hours that base-year
 * investigators gave, times a multiplier that shows what a wrong anchor would do.
 *
 * @param factorMultiplier 1 for the balance itself; 0.75 and 1.25 show it at ± 25 %
 */
public record BaseYearBalance(
        @Figure(
                value = "Multiplier of the balancing factor: 1 for the balance itself, 0.75 and 1.25 for ± 25 %.",
                min = 0.01,
                max = 100)
        double factorMultiplier)
        implements WorkloadAnchor {

    public BaseYearBalance {
        if (!(factorMultiplier >= 0.01 && factorMultiplier <= 100)) {
            throw new IllegalArgumentException("The factor multiplier (" + factorMultiplier
                    + ") must be from 0.01 to 100. Use 1 for the balance.");
        }
    }

    @Override
    public double factor(double hoursDemanded, double hoursDeployable) {
        if (!(hoursDemanded > 0)) {
            throw new IllegalArgumentException("The base year's crimes ask for " + hoursDemanded
                    + " investigators' hours; a balance needs more than 0. Check the route shares and hours per case.");
        }
        return factorMultiplier * hoursDeployable / hoursDemanded;
    }
}
