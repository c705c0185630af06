package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.limit.Check;

/**
 * Posts added to or cut from a role's establishment for good, from the first day of a month, on top of the figures by
 * year.
 *
 * @param from the first month, such as 2019-09
 * @param posts posts added; negative for posts cut
 */
public record EstablishmentChange(
        @Figure("First month of the change, such as 2019-09.")
        Period from,

        @Figure(value = "Posts added for good; negative for posts cut.", unit = "FTE", min = -100000, max = 100000)
        double posts) {

    public EstablishmentChange {
        Check.range(posts, -100_000, 100_000, "change of establishment");
        Months.require(from, "month of a change of establishment");
    }
}
