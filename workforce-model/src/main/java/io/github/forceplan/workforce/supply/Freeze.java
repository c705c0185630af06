package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.Period;
import java.util.List;

/**
 * Months in which nobody is recruited from outside. Recruits planned for them are reported, never absorbed.
 *
 * @param roles the roles frozen
 * @param from first month
 * @param to last month
 */
public record Freeze(
        @Figure("The roles frozen.") List<String> roles,

        @Figure("First month of the freeze, such as 2020-04.")
        Period from,

        @Figure("Last month of the freeze.") Period to) {

    public Freeze {
        roles = List.copyOf(roles);
        Months.require(from, "first month of a freeze");
        Months.require(to, "last month of a freeze");
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "The freeze ends (" + to + ") before it begins (" + from + "). Exchange the two months.");
        }
    }
}
