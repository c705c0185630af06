package io.github.forceplan.finance.line;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;

/**
 * Recurring spending stated year by year, in the prices of each year.
 *
 * @param label what it is
 * @param group heading in tables
 * @param amount spending in each year of the plan; every year must be given, 0 for none
 */
public record Recurring(
        @Figure("What it is.") String label,
        @Figure("Heading in tables.") String group,

        @Figure(value = "Spending in each year of the plan, in that year's prices.", unit = "pounds")
        ByYear amount)
        implements Line {}
