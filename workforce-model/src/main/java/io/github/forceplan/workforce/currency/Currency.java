package io.github.forceplan.workforce.currency;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;
import java.util.List;

/**
 * Training that some roles must keep current, such as personal safety training every twelve months.
 *
 * @param label name for readers
 * @param roles the roles that need it
 * @param monthsValid months from training to expiry
 * @param expiredAtStart share of those who need it whose training has expired when the plan begins
 * @param refreshesPerMonth people who can be refreshed in a month
 * @param hoursLost share of deployable hours that someone with expired training can't give; 0 if they work on
 */
public record Currency(
        @Figure("Name for readers.") String label,
        @Figure("The roles that need it.") List<String> roles,

        @Figure(value = "Months from training to expiry.", unit = "months", min = 1, max = 120)
        int monthsValid,

        @Figure(value = "Share whose training has expired when the plan begins.", unit = "fraction", min = 0, max = 1)
        double expiredAtStart,

        @Figure(value = "People who can be refreshed in a month.", unit = "FTE", min = 0, max = 100000)
        double refreshesPerMonth,

        @Figure(
                value = "Share of deployable hours that someone with expired training can't give.",
                unit = "fraction",
                min = 0,
                max = 1)
        double hoursLost) {

    public Currency {
        Check.text(label, "label of training that expires");
        roles = List.copyOf(roles);
        Check.range(monthsValid, 1, 120, "months of validity of '" + label + "'");
        Check.range(expiredAtStart, 0, 1, "share expired at start of '" + label + "'");
        Check.range(refreshesPerMonth, 0, 100_000, "refreshes a month of '" + label + "'");
        Check.range(hoursLost, 0, 1, "share of hours lost for want of '" + label + "'");
    }
}
