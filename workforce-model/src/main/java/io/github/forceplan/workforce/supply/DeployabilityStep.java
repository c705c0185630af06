package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Deployability of a trainee from a month of training on.
 *
 * @param fromMonth completed months of training at which the step begins; 0 is the first month
 * @param deployability share of a deployable full-time equivalent's hours that a trainee gives
 */
public record DeployabilityStep(
        @Figure(value = "Completed months of training at which the step begins.", unit = "months", min = 0, max = 120)
        int fromMonth,

        @Figure(
                value = "Share of a full-time equivalent's hours that a trainee gives.",
                unit = "fraction",
                min = 0,
                max = 1)
        double deployability) {

    public DeployabilityStep {
        Check.range(fromMonth, 0, 120, "first month of a deployability step");
        Check.range(deployability, 0, 1, "trainees' deployability");
    }
}
