package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Reactive hiring: each month a role's vacancies, less those being recruited for already, are advertised, and the
 * recruits join some months later.
 *
 * @param role the role refilled
 * @param entryRoute the way in
 * @param leadMonths months from the vacancy to joining; 1 or more
 */
public record Refill(
        @Figure("The role refilled.") String role,
        @Figure("The entry route they come by.") String entryRoute,

        @Figure(value = "Months from a vacancy to joining.", unit = "months", min = 1, max = 60)
        int leadMonths) {

    public Refill {
        Check.range(leadMonths, 1, 60, "months from a vacancy to joining");
    }
}
