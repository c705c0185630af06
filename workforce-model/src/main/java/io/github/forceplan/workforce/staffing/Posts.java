package io.github.forceplan.workforce.staffing;

import io.github.forceplan.workforce.limit.Check;

/** Posts from hours of work, by the formulas in use. */
public final class Posts {

    private Posts() {}

    /**
     * Posts for a volume of work: hours ÷ (hours that a post gives × share of them that may be busy).
     *
     * @param hours hours of work a year
     * @param hoursPerPost hours a year that one post gives
     * @param occupancy share of those that work may fill, above 0 to 1
     */
    public static double forHours(double hours, double hoursPerPost, double occupancy) {
        Check.range(occupancy, Double.MIN_VALUE, 1, "occupancy");
        return hours / (hoursPerPost * occupancy);
    }

    /**
     * Workload Indicators of Staffing Need (World Health Organization 2010, "WISN User's Manual"): working days of the
     * work ÷ working days of a post, raised by the individual allowance factor 1 ÷ (1 − allowance days ÷ working days).
     *
     * @param hours hours of work a year
     * @param hoursPerDay hours of a working day
     * @param workingDays days a year that a post works
     * @param allowanceDays of those, days for tasks of some people only
     */
    public static double wisn(double hours, double hoursPerDay, double workingDays, double allowanceDays) {
        Check.range(allowanceDays, 0, workingDays * (1 - 1e-9), "individual allowance in days");
        return hours / hoursPerDay / workingDays / (1 - allowanceDays / workingDays);
    }

    /** Open cases in a steady state: arrivals × duration (Little 1961). */
    public static double openCases(double arrivalsPerMonth, double monthsOpen) {
        return arrivalsPerMonth * monthsOpen;
    }
}
