package io.github.forceplan.finance.line;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;

/**
 * Income of the service stated year by year, in the prices of each year; it reduces net expenditure and is not funding.
 *
 * @param label what it is
 * @param group heading in tables
 * @param amount income in each year of the plan; every year must be given, 0 for none
 * @param recurrence whether it counts as recurring
 */
public record StatedIncome(
        @Figure("What it is.") String label,
        @Figure("Heading in tables.") String group,

        @Figure(value = "Income in each year of the plan, in that year's prices.", unit = "pounds")
        ByYear amount,

        @Figure("recurring or one-off.") Recurrence recurrence)
        implements Line {}
