package io.github.forceplan.workforce.availability;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.Period;

/**
 * From a month on, an availability becomes another one: a new shift pattern, more training days, less abstraction.
 *
 * @param availability which availability changes
 * @param from first month, such as 2020-04
 * @param becomes what holds from then until the next change
 */
public record AvailabilityChange(
        @Figure("Which availability changes.") String availability,

        @Figure("First month of the change, such as 2020-04.")
        Period from,

        @Figure("What holds from then until the next change.")
        Availability becomes) {

    public AvailabilityChange {
        if (from.frequency().periodsPerYear() != 12) {
            throw new IllegalArgumentException(
                    "The month of a change of availability (" + from + ") must be a calendar month, such as 2020-04.");
        }
    }
}
