package io.github.forceplan.workforce.availability;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Annual leave from a length of service on.
 *
 * @param fromYears completed years of service at which the band begins
 * @param days working days of leave a year
 * @param share share of the workforce in the band
 */
public record LeaveBand(
        @Figure(value = "Completed years of service at which the band begins.", unit = "years", min = 0, max = 50)
        int fromYears,

        @Figure(value = "Working days of annual leave a year in the band.", unit = "days", min = 0, max = 100)
        double days,

        @Figure(value = "Share of the workforce in the band.", unit = "fraction", min = 0, max = 1)
        double share) {

    public LeaveBand {
        Check.range(fromYears, 0, 50, "leave band's first year of service");
        Check.range(days, 0, 100, "leave band's days");
        Check.range(share, 0, 1, "leave band's share");
    }
}
