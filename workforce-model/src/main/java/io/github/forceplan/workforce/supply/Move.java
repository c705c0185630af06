package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.limit.Check;
import java.util.Optional;

/**
 * Accredited people who move from one role to another on the first day of a month: constables who become trainee
 * detectives, detective constables promoted to sergeant.
 *
 * @param from the role they leave
 * @param to the role they join
 * @param entryRoute how they train for it; empty if they are accredited at once
 * @param month the month, such as 2020-01
 * @param size full-time equivalents
 */
public record Move(
        @Figure("The role they leave.") String from,
        @Figure("The role they join.") String to,
        @Figure("How they train for it.") Optional<String> entryRoute,
        @Figure("The month, such as 2020-01.") Period month,

        @Figure(value = "Full-time equivalents.", unit = "FTE", min = 0, max = 100000)
        double size) {

    public Move {
        Check.range(size, 0, 100_000, "size of a move");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "A move leads from role '" + from + "' to itself. Name another role to move to.");
        }
        Months.require(month, "month of a move");
    }
}
