package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.demand.DemandPaths;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Crimes by month from crimes by quarter: a quarter's crimes fall on its days alike, and its months add up to it
 * exactly. Months run from some lead-in before the base year to the end of the plan.
 */
final class Months {

    private final DemandPaths paths;
    private final double[][] past;
    private final double[] share;

    /**
     * @param months how many there are to be, ending with the last month of the plan
     * @throws IllegalArgumentException if the history begins too late for them
     */
    Months(List<TimeSeries> history, DemandPaths paths, int months) {
        this.paths = paths;
        int planned = 3 * paths.quarters();
        this.past = new double[history.size()][months - planned];
        this.share = new double[planned];
        for (int g = 0; g < past.length; g++) {
            TimeSeries crimes = history.get(g);
            for (int m = 0; m < past[g].length; m++) {
                Period month = new Period(Frequency.MONTHLY, paths.start().index() * 3 - past[g].length + m);
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
            share[m] =
                    shareOfQuarter(new Period(Frequency.MONTHLY, paths.start().index() * 3 + m));
        }
    }

    /** Fills [group][month] with one draw. */
    void fill(int draw, double[][] crimes) {
        for (int g = 0; g < crimes.length; g++) {
            System.arraycopy(past[g], 0, crimes[g], 0, past[g].length);
            for (int m = 0; m < share.length; m++) {
                crimes[g][past[g].length + m] = paths.total(g, draw, m / 3) * share[m];
            }
        }
    }

    /** Fills [group][month] with the means over all draws. */
    void fillMeans(double[][] crimes) {
        for (int g = 0; g < crimes.length; g++) {
            System.arraycopy(past[g], 0, crimes[g], 0, past[g].length);
            for (int m = 0; m < share.length; m++) {
                crimes[g][past[g].length + m] = paths.mean(g, m / 3) * share[m];
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
