package io.github.forceplan.workforce.contact;

/** How calls fall over the 168 hours of a week, Monday 00:00 first. */
public sealed interface WeekProfile permits HourAndDay, HourOfWeek {

    int HOURS = 168;

    /**
     * Share of the week's calls in one hour.
     *
     * @param hour 0 to 167
     */
    double share(int hour);
}
