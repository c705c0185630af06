package io.github.forceplan.workforce.interop;

import io.github.forceplan.workforce.contact.DeskWeek;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cover that a desk needs in one hour of the week, for the duty-management system that makes the roster. Naming who
 * works it is that system's business.
 *
 * @param desk id of the desk
 * @param day day of the week
 * @param hour hour of the day, 0 to 23
 * @param answerers people needed
 */
public record CoverRow(String desk, DayOfWeek day, int hour, int answerers) {

    /** The 168 rows of a desk's week, Monday 00:00 first. */
    public static List<CoverRow> of(DeskWeek week) {
        return IntStream.range(0, week.answerers().size())
                .mapToObj(h -> new CoverRow(
                        week.desk(),
                        DayOfWeek.of(1 + h / 24),
                        h % 24,
                        week.answerers().get(h)))
                .toList();
    }
}
