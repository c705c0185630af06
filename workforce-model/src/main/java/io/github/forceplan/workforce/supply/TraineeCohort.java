package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Trainees already among a role's strength when the plan begins.
 *
 * @param fte full-time equivalents
 * @param monthsToAccreditation months from the plan's first day to accreditation, 1 or more
 * @param deployability share of a deployable full-time equivalent's hours that they give until then
 */
public record TraineeCohort(
        @Figure(value = "Full-time equivalents in training.", unit = "FTE", min = 0, max = 100000)
        double fte,

        @Figure(value = "Months from the plan's first day to accreditation.", unit = "months", min = 1, max = 120)
        int monthsToAccreditation,

        @Figure(
                value = "Share of a full-time equivalent's hours that they give until then.",
                unit = "fraction",
                min = 0,
                max = 1)
        double deployability) {

    public TraineeCohort {
        Check.range(fte, 0, 100_000, "full-time equivalents of a trainee cohort");
        Check.range(monthsToAccreditation, 1, 120, "months to accreditation of a trainee cohort");
        Check.range(deployability, 0, 1, "deployability of a trainee cohort");
    }
}
