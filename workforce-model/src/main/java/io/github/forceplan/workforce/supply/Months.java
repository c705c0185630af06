package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.time.Period;

/** Checks that a period is a month. */
final class Months {

    private Months() {}

    static void require(Period month, String name) {
        if (month.frequency().periodsPerYear() != 12) {
            throw new IllegalArgumentException(
                    "The " + name + " (" + month + ") must be a calendar month, such as 2019-09.");
        }
    }
}
