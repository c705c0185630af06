package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * A steady flow of accredited people from one role to another, month after month.
 *
 * @param from the role they leave
 * @param to the role they join
 * @param ratePerYear share of the accredited strength of the first who move in a year
 * @param vacanciesOnly whether nobody moves above the establishment of the second
 */
public record Promotion(
        @Figure("The role they leave.") String from,
        @Figure("The role they join.") String to,

        @Figure(
                value = "Share of the first role's accredited strength who move in a year.",
                unit = "fraction",
                min = 0,
                max = 0.99)
        double ratePerYear,

        @Figure("Whether nobody moves above the second role's establishment.")
        boolean vacanciesOnly) {

    public Promotion {
        Check.range(ratePerYear, 0, 0.99, "yearly rate of promotion");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "A promotion leads from role '" + from + "' to itself. Name another role to move to.");
        }
    }
}
