package io.github.forceplan.workforce.availability;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Annual leave stated as one average.
 *
 * @param days working days a year, 0 to 100
 */
public record AverageLeave(
        @Figure(value = "Average working days of annual leave a year.", unit = "days", min = 0, max = 100)
        double days) implements Leave {

    public AverageLeave {
        Check.range(days, 0, 100, "average leave in days");
    }

    @Override
    public double averageDays() {
        return days;
    }
}
