package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * Crimes by month from crimes by quarter: a quarter's crimes fall on its days alike, and its months add up to it
 * exactly. Months run from some lead-in before the base year to the end of the plan.
 */
final class Months {

    private final double[][] past;
    private final double[] share;

    /**
     * @param start the first quarter of the plan
     * @param quarters of the plan
     * @param months how many there are to be, ending with the last month of the plan
     * @throws IllegalArgumentException if the history begins too late for them
     */
    Months(List<TimeSeries> history, Period start, int quarters, int months) {
        int planned = 3 * quarters;
        this.past = new double[history.size()][months - planned];
        this.share = new double[planned];
        for (int g = 0; g < past.length; g++) {
            TimeSeries crimes = history.get(g);
            for (int m = 0; m < past[g].length; m++) {
                Period month = new Period(Frequency.MONTHLY, start.index() * 3 - past[g].length + m);
                int quarter = (int) quarterOf(month).since(crimes.start());
                if (quarter < 0) {
                    throw new IllegalArgumentException("The history of '" + crimes.name() + "' begins in "
                            + crimes.start() + ", but the effort over the life of a case looks back to " + month
                            + ". Give an earlier history, or a shorter effort.");
                }
                past[g][m] = crimes.value(quarter) * shareOfQuarter(month);
            }
        }
        for (int m = 0; m < planned; m++) {
            share[m] = shareOfQuarter(new Period(Frequency.MONTHLY, start.index() * 3 + m));
        }
    }

    /** A path of crimes, [group][month], with the months before the plan. */
    double[][] newPath() {
        return Arrays.stream(past)
                .map(months -> Arrays.copyOf(months, months.length + share.length))
                .toArray(double[][]::new);
    }

    /**
     * Fills in the plan's months.
     *
     * @param total [group × quarters + quarter] crimes
     * @param crimes from {@link #newPath}
     */
    void fill(double[] total, double[][] crimes) {
        int quarters = share.length / 3;
        for (int g = 0; g < crimes.length; g++) {
            double[] months = crimes[g];
            int before = past[g].length;
            for (int q = 0; q < quarters; q++) {
                double crime = total[g * quarters + q];
                months[before + 3 * q] = crime * share[3 * q];
                months[before + 3 * q + 1] = crime * share[3 * q + 1];
                months[before + 3 * q + 2] = crime * share[3 * q + 2];
            }
        }
    }

    private static Period quarterOf(Period month) {
        return new Period(Frequency.QUARTERLY, Math.floorDiv(month.index(), 3L));
    }

    private static double shareOfQuarter(Period month) {
        Period quarter = quarterOf(month);
        return days(month) / days(quarter);
    }

    private static double days(Period period) {
        return ChronoUnit.DAYS.between(period.firstDay(), period.plus(1).firstDay());
    }
}
