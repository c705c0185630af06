package io.github.forceplan.finance.line;

import java.time.LocalDate;
import java.util.Optional;

/** Spending is counted in whole months. */
final class MonthBoundary {

    private MonthBoundary() {}

    static void require(String label, Optional<LocalDate> starts, Optional<LocalDate> ends) {
        starts.filter(day -> day.getDayOfMonth() != 1).ifPresent(day -> {
            throw new IllegalArgumentException(
                    "The start (" + day + ") of line '" + label + "' must be the first of a month.");
        });
        ends.filter(day -> day.getDayOfMonth() != day.lengthOfMonth()).ifPresent(day -> {
            throw new IllegalArgumentException("The end (" + day + ") of line '" + label
                    + "' must be the last day of a month, " + day.withDayOfMonth(day.lengthOfMonth()) + ".");
        });
        if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
            throw new IllegalArgumentException(
                    "The end (" + ends.get() + ") of line '" + label + "' is before its start (" + starts.get() + ").");
        }
    }
}
