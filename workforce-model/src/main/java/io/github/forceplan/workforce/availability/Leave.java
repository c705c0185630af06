package io.github.forceplan.workforce.availability;

/** Annual leave of the average full-time equivalent: stated, or from its distribution by length of service. */
public sealed interface Leave permits AverageLeave, LeaveByService {

    /** Average working days of annual leave a year. */
    double averageDays();
}
