package io.github.forceplan.forecast.series;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A regular, labelled series of observations; a missing one is {@code NaN}, never zero. Immutable. */
public final class TimeSeries {

    private final String name;
    private final Period start;
    private final double[] values;

    private static final double DAYS_A_WEEK = 7;
    private static final double DAYS_A_YEAR = 365.25;

    /** Ascending; {@code null} for those that the frequency has. */
    private final double @Nullable [] seasons;

    private TimeSeries(String name, Period start, double[] values, double @Nullable [] seasons) {
        this.name = name;
        this.start = start;
        this.values = values;
        this.seasons = seasons;
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException("Series '" + name + "' is infinite in " + start.plus(i)
                        + ". Leave the value out if it is unknown.");
            }
        }
    }

    /**
     * A series from its first period on.
     *
     * @param values one observation a period, {@code NaN} where missing; copied; may be empty
     * @throws IllegalArgumentException if a value is infinite
     */
    public static TimeSeries of(String name, Period start, double... values) {
        return new TimeSeries(name, start, values.clone(), null);
    }

    /** A series with a plain counter as calendar: its first period is 1. */
    public static TimeSeries of(String name, Frequency frequency, double... values) {
        return of(name, new Period(frequency, 1), values);
    }

    public String name() {
        return name;
    }

    public Frequency frequency() {
        return start.frequency();
    }

    public Period start() {
        return start;
    }

    /** The period of observation {@code index} (0 is the first). */
    public Period period(int index) {
        return start.plus(index);
    }

    /** The first period after the last observation. */
    public Period end() {
        return start.plus(values.length);
    }

    public int size() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    /** A copy of the observations. */
    public double[] toArray() {
        return values.clone();
    }

    public boolean isMissing(int index) {
        return Double.isNaN(values[index]);
    }

    /** How many observations are not missing. */
    public int observed() {
        return (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    }

    /** The first {@code size} observations. */
    public TimeSeries head(int size) {
        return new TimeSeries(name, start, Arrays.copyOf(values, checkSize(size)), seasons);
    }

    /** The last {@code size} observations. */
    public TimeSeries tail(int size) {
        return new TimeSeries(
                name,
                start.plus(values.length - checkSize(size)),
                Arrays.copyOfRange(values, values.length - size, values.length),
                seasons);
    }

    /** Each observation changed, missing ones staying missing. */
    public TimeSeries map(DoubleUnaryOperator change) {
        return new TimeSeries(
                name,
                start,
                Arrays.stream(values)
                        .map(v -> Double.isNaN(v) ? v : change.applyAsDouble(v))
                        .toArray(),
                seasons);
    }

    public TimeSeries rename(String newName) {
        return new TimeSeries(newName, start, values, seasons);
    }

    /**
     * Its seasonal periods, in observations, ascending: the one of its frequency unless others were given; none of a
     * yearly series, the week and the year (7 and 365.25) of a daily one.
     */
    public double[] seasonalPeriods() {
        if (seasons != null) {
            return seasons.clone();
        }
        int own = frequency().periodsPerYear();
        if (frequency().equals(Frequency.DAILY)) {
            return new double[] {DAYS_A_WEEK, DAYS_A_YEAR};
        }
        return own > 1 ? new double[] {own} : new double[0];
    }

    /**
     * The season of the models that know only one, in whole observations: the shortest of {@link #seasonalPeriods()}; 1
     * if there is none.
     */
    public int season() {
        double[] periods = seasonalPeriods();
        return periods.length == 0 ? 1 : (int) Math.max(2, Math.rint(periods[0]));
    }

    /**
     * The same with other seasonal periods: all of them for the methods that know several, the shortest for the others.
     * They stay with it when it is cut, changed or renamed.
     *
     * @param periods in observations, each above 1; none for a series without season
     */
    public TimeSeries withSeasonalPeriods(double... periods) {
        for (double period : periods) {
            if (!(period > 1 && period < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The seasonal period (" + period + ") of series '" + name
                        + "' must be above 1 observation. Leave it out if there is none.");
            }
        }
        return new TimeSeries(
                name, start, values, Arrays.stream(periods).sorted().distinct().toArray());
    }

    /**
     * Sums by financial year, for the years of which every day, month or quarter is here; a year with a missing
     * observation is {@code NaN}.
     *
     * @throws IllegalStateException if its periods have no days, or are weeks, which belong to two years
     */
    public SortedMap<FinancialYear, Double> totalsByFinancialYear() {
        if (frequency().equals(Frequency.WEEKLY)) {
            throw new IllegalStateException("Series '" + name
                    + "' can't be summed by financial year: weeks lie across its ends. Use days or months.");
        }
        SortedMap<FinancialYear, Double> totals = new TreeMap<>();
        if (values.length == 0) {
            return totals;
        }
        FinancialYear first = start.financialYear();
        for (FinancialYear year : FinancialYear.range(first, end().financialYear())) {
            long from = place(year.firstDay());
            long to = place(year.plus(1).firstDay());
            if (from >= 0 && to <= values.length) {
                totals.put(year, Arrays.stream(values, (int) from, (int) to).sum());
            }
        }
        return totals;
    }

    private long place(LocalDate day) {
        return Period.containing(frequency(), day).since(start);
    }

    /**
     * Sums to a lower frequency: months to quarters or calendar years, quarters to years, days of the calendar to weeks,
     * months, quarters or years. Incomplete groups at either end are left out; a group with a missing observation is
     * missing.
     *
     * @throws IllegalArgumentException if the frequency is no multiple of the target, or its periods lie across the
     *     target's ends
     */
    public TimeSeries aggregate(Frequency target) {
        if (frequency().equals(Frequency.DAILY) && start.isOfCalendar() && !target.equals(Frequency.DAILY)) {
            return aggregateDays(target);
        }
        int from = frequency().periodsPerYear();
        int to = target.periodsPerYear();
        boolean weeks = frequency().equals(Frequency.WEEKLY) && start.isOfCalendar() && from != to;
        if (from % to != 0 || weeks) {
            throw new IllegalArgumentException("Series '" + name + "' (" + frequency() + ") can't be summed to "
                    + target + " periods: "
                    + (weeks ? "weeks lie across their ends." : from + " a year is no multiple of " + to + "."));
        }
        int group = from / to;
        int skip = (int) Math.floorMod(-start.index(), (long) group);
        int count = Math.max(0, (values.length - skip) / group);
        double[] sums = new double[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < group; j++) {
                sums[i] += values[skip + i * group + j];
            }
        }
        return of(name, new Period(target, Math.floorDiv(start.index() + skip, (long) group)), sums);
    }

    private TimeSeries aggregateDays(Frequency target) {
        Period first = Period.containing(target, start.firstDay());
        if (values.length > 0
                && Period.containing(target, start.plus(-1).firstDay()).equals(first)) {
            first = first.plus(1); // it began before the series
        }
        int count = (int) Period.containing(target, end().firstDay()).since(first);
        double[] sums = new double[Math.max(0, count)];
        for (int t = 0; t < values.length; t++) {
            long at = Period.containing(target, period(t).firstDay()).since(first);
            if (at >= 0 && at < sums.length) {
                sums[(int) at] += values[t];
            }
        }
        return of(name, first, sums);
    }

    private int checkSize(int size) {
        if (size < 0 || size > values.length) {
            throw new IllegalArgumentException(
                    "Series '" + name + "' has " + values.length + " observations; " + size + " can't be taken.");
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSeries that
                && name.equals(that.name)
                && start.equals(that.start)
                && Arrays.equals(values, that.values)
                && Arrays.equals(seasonalPeriods(), that.seasonalPeriods());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + start.hashCode()) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + " (" + frequency() + ", " + values.length + " from " + start + ")";
    }
}
