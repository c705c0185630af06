package io.github.forceplan.forecast.series;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** A regular, labelled series of observations; a missing one is {@code NaN}, never zero. Immutable. */
public final class TimeSeries {

    private final String name;
    private final Period start;
    private final double[] values;

    private TimeSeries(String name, Period start, double[] values) {
        this.name = name;
        this.start = start;
        this.values = values;
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
        return new TimeSeries(name, start, values.clone());
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
        return new TimeSeries(name, start, Arrays.copyOf(values, checkSize(size)));
    }

    /** The last {@code size} observations. */
    public TimeSeries tail(int size) {
        return new TimeSeries(
                name,
                start.plus(values.length - checkSize(size)),
                Arrays.copyOfRange(values, values.length - size, values.length));
    }

    /** Each observation changed, missing ones staying missing. */
    public TimeSeries map(DoubleUnaryOperator change) {
        return new TimeSeries(
                name,
                start,
                Arrays.stream(values)
                        .map(v -> Double.isNaN(v) ? v : change.applyAsDouble(v))
                        .toArray());
    }

    public TimeSeries rename(String newName) {
        return new TimeSeries(newName, start, values);
    }

    /**
     * Sums by financial year, for the years of which every month or quarter is here; a year with a missing observation
     * is {@code NaN}.
     */
    public SortedMap<FinancialYear, Double> totalsByFinancialYear() {
        int n = frequency().periodsPerYear();
        SortedMap<FinancialYear, Double> totals = new TreeMap<>();
        for (int i = 0; i + n <= values.length; i++) {
            FinancialYear year = period(i).financialYear();
            if (period(i).firstDay().equals(year.firstDay())) {
                totals.put(year, Arrays.stream(values, i, i + n).sum());
            }
        }
        return totals;
    }

    /**
     * Sums to a lower frequency of which this one is a multiple: months to quarters or calendar years, quarters to
     * years. Incomplete groups at either end are left out; a group with a missing observation is missing.
     *
     * @throws IllegalArgumentException if the frequency is no multiple of the target
     */
    public TimeSeries aggregate(Frequency target) {
        int from = frequency().periodsPerYear();
        int to = target.periodsPerYear();
        if (from % to != 0) {
            throw new IllegalArgumentException("Series '" + name + "' (" + frequency() + ") can't be summed to "
                    + target + " periods: " + from + " a year is no multiple of " + to + ".");
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
        return new TimeSeries(name, new Period(target, Math.floorDiv(start.index() + skip, (long) group)), sums);
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
                && Arrays.equals(values, that.values);
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
