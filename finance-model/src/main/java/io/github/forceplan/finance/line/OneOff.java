package io.github.forceplan.finance.line;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;

/**
 * Spending that does not come again. It falls in the years listed and in no other.
 *
 * @param label what it is
 * @param group heading in tables
 * @param amount spending in the years in which it falls, in their prices
 */
public record OneOff(
        @Figure("What it is.") String label,
        @Figure("Heading in tables.") String group,

        @Figure(value = "Spending in the years in which it falls; none in other years.", unit = "pounds")
        ByYear amount)
        implements Line {}
