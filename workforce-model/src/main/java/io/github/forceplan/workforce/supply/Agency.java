package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.workforce.limit.Check;

/**
 * Hours bought from outside for one kind of a team's work. They are paid for whether or not there is work for them, and
 * do that work before the force's own people do.
 *
 * @param label name for readers
 * @param team the team that they work in
 * @param skill the skill whose work they do
 * @param hours bought in each year of the plan, the same in every month
 */
public record Agency(
        @Figure("Name for readers.") String label,
        @Figure("The team that they work in.") String team,
        @Figure("The skill whose work they do.") String skill,

        @Figure(value = "Hours bought in each year, the same in every month; 0 for none.", unit = "hours", min = 0)
        ByYear hours) {

    public Agency {
        Check.text(label, "agency's label");
        hours.values()
                .forEach((year, value) -> Check.range(value.doubleValue(), 0, 1e9, "hours of an agency in " + year));
    }
}
