package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * A week in which every day has the same shape.
 *
 * @param hours 24 shares of a day's calls, which sum to 1
 * @param days seven shares of a week's calls from Monday, which sum to 1
 */
public record HourAndDay(
        @Figure(value = "24 shares of a day's calls from midnight; sum to 1.", unit = "fraction", min = 0, max = 1)
        List<Double> hours,

        @Figure(value = "Seven shares of a week's calls from Monday; sum to 1.", unit = "fraction", min = 0, max = 1)
        List<Double> days)
        implements WeekProfile {

    public HourAndDay {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
        HourOfWeek.requireShares(hours, 24, "hours of the day");
        HourOfWeek.requireShares(days, 7, "days of the week");
    }

    @Override
    public double share(int hour) {
        return days.get(hour / 24) * hours.get(hour % 24);
    }
}
