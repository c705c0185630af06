package io.github.forceplan.forecast.time;

/**
 * How often a series is observed.
 *
 * @param periodsPerYear observations in a year (1 yearly, 4 quarterly, 12 monthly, 52 weekly, 365 daily); 1 or more
 */
public record Frequency(int periodsPerYear) {

    public static final Frequency YEARLY = new Frequency(1);
    public static final Frequency QUARTERLY = new Frequency(4);
    public static final Frequency MONTHLY = new Frequency(12);
    public static final Frequency WEEKLY = new Frequency(52);
    public static final Frequency DAILY = new Frequency(365);

    public Frequency {
        if (periodsPerYear < 1) {
            throw new IllegalArgumentException("The frequency (" + periodsPerYear + ") must be 1 or more a year.");
        }
    }

    @Override
    public String toString() {
        return switch (periodsPerYear) {
            case 1 -> "yearly";
            case 4 -> "quarterly";
            case 12 -> "monthly";
            case 52 -> "weekly";
            case 365 -> "daily";
            default -> periodsPerYear + " a year";
        };
    }
}
