package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.limit.Check;

/**
 * Recruits who join a role on the first day of a month.
 *
 * @param role the role they join
 * @param entryRoute the way in
 * @param month the month, such as 2019-09
 * @param size full-time equivalents offered
 */
public record Intake(
        @Figure("The role they join.") String role,
        @Figure("The entry route they come by.") String entryRoute,

        @Figure("The month in which they join, such as 2019-09.")
        Period month,

        @Figure(value = "Full-time equivalents offered.", unit = "FTE", min = 0, max = 100000)
        double size) {

    public Intake {
        Check.range(size, 0, 100_000, "size of an intake");
        Months.require(month, "month of an intake");
    }
}
