package io.github.forceplan.finance.line;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;

/**
 * Share of the billing authorities' collection fund surplus (positive) or deficit (negative). One-off by nature: it
 * settles the past and grows with nothing.
 *
 * @param label what it is
 * @param group heading in tables
 * @param amount surplus or, negative, deficit in the years in which it is settled; none in other years
 */
public record CollectionFundShare(
        @Figure("What it is.") String label,
        @Figure("Heading in tables.") String group,

        @Figure(
                value = "Surplus, or negative deficit, in the years in which it is settled; none in other years.",
                unit = "pounds")
        ByYear amount)
        implements Line {}
