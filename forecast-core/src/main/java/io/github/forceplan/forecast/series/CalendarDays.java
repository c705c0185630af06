package io.github.forceplan.forecast.series;

import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;

/** Splitting quarters into months in proportion to their calendar days. */
public final class CalendarDays {

    private static final int MONTHS = 3;

    private CalendarDays() {}

    /** Days of a month or quarter, leap years included. */
    public static int days(Period period) {
        return (int) (period.plus(1).firstDay().toEpochDay() - period.firstDay().toEpochDay());
    }

    /** The first month of a quarter. */
    public static Period firstMonth(Period quarter) {
        requireQuarter(quarter);
        return new Period(Frequency.MONTHLY, quarter.index() * MONTHS);
    }

    /**
     * The three months of a quarter; added in order they give the quarter exactly, to the last bit.
     *
     * @param total of the quarter; {@code NaN} gives three missing months
     */
    public static double[] split(Period quarter, double total) {
        Period month = firstMonth(quarter);
        double days = days(quarter);
        double first = total * (days(month) / days);
        double second = total * (days(month.plus(1)) / days);
        // exact: first + second is within a factor of two of the total (Sterbenz's lemma)
        return new double[] {first, second, total - (first + second)};
    }

    /** A quarterly series as months; a missing quarter gives three missing months. */
    public static TimeSeries months(TimeSeries quarters) {
        requireQuarter(quarters.start());
        double[] months = new double[quarters.size() * MONTHS];
        for (int i = 0; i < quarters.size(); i++) {
            System.arraycopy(split(quarters.period(i), quarters.value(i)), 0, months, i * MONTHS, MONTHS);
        }
        return TimeSeries.of(quarters.name(), firstMonth(quarters.start()), months);
    }

    private static void requireQuarter(Period period) {
        if (!period.frequency().equals(Frequency.QUARTERLY)) {
            throw new IllegalArgumentException(
                    "A " + period.frequency() + " period can't be split into months. Use quarters.");
        }
    }
}
