package io.github.forceplan.workforce.availability;

import io.github.forceplan.workforce.limit.Check;

/**
 * How many full-time equivalents keep one place on a rota filled.
 *
 * @param contractedHours contracted hours a year of one full-time equivalent
 * @param hoursGiven hours a year that one deployable full-time equivalent gives
 */
public record Cover(double contractedHours, double hoursGiven) {

    private static final double DAYS = 365;

    public Cover {
        Check.range(hoursGiven, Double.MIN_VALUE, contractedHours, "hours given a year");
    }

    /** Share of contracted hours that leave, training, sickness, court and other duties take: 1 − given ÷ contracted. */
    public double abstractionRate() {
        return 1 - hoursGiven / contractedHours;
    }

    /**
     * Deployable full-time equivalents who keep one shift filled every day of the year: 365 × hours of the shift ÷ hours
     * given.
     *
     * @param shiftHours hours of the shift, above 0 to 24
     */
    public double shiftReliefFactor(double shiftHours) {
        Check.range(shiftHours, Double.MIN_VALUE, 24, "hours of a shift");
        return DAYS * shiftHours / hoursGiven;
    }

    /** Deployable full-time equivalents who keep one post filled around the clock: 8,760 ÷ hours given. */
    public double ftePerRoundTheClockPost() {
        return shiftReliefFactor(24);
    }
}
