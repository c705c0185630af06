package io.github.forceplan.forecast.time;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One period of a regular calendar.
 *
 * @param frequency its calendar
 * @param index its place: calendar year × periods per year + (period of the calendar year − 1) for quarters and
 *     months, the calendar year for years, a plain counter otherwise
 */
public record Period(Frequency frequency, long index) implements Comparable<Period> {

    /** Quarters and months of an earlier year are taken for plain counters. */
    private static final long EARLIEST_CALENDAR_YEAR = 1901;

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[ -]?Q([1-4])");
    private static final Pattern FINANCIAL_QUARTER = Pattern.compile("(\\d{4}/\\d{2}) Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    /**
     * Reads {@code 2018Q1} (calendar quarter), {@code 2018/19 Q1} (financial quarter), {@code 2018-04} (month),
     * {@code 2018/19} (financial year, by its first calendar year) or a whole number (a year or a counter).
     *
     * @throws IllegalArgumentException if the text is none of these, or does not fit the frequency
     */
    public static Period parse(Frequency frequency, String text) {
        Matcher financial = FINANCIAL_QUARTER.matcher(text);
        Matcher quarter = QUARTER.matcher(text);
        Matcher month = MONTH.matcher(text);
        if (frequency.equals(Frequency.QUARTERLY) && financial.matches()) {
            return FinancialYear.parse(financial.group(1)).quarter(Integer.parseInt(financial.group(2)));
        }
        if (frequency.equals(Frequency.QUARTERLY) && quarter.matches()) {
            return new Period(frequency, Long.parseLong(quarter.group(1)) * 4 + Integer.parseInt(quarter.group(2)) - 1);
        }
        if (frequency.equals(Frequency.MONTHLY) && month.matches()) {
            int number = Integer.parseInt(month.group(2));
            if (number >= 1 && number <= 12) {
                return new Period(frequency, Long.parseLong(month.group(1)) * 12 + number - 1);
            }
        }
        if (frequency.equals(Frequency.YEARLY) && text.matches("\\d{4}/\\d{2}")) {
            return new Period(frequency, FinancialYear.parse(text).startYear());
        }
        if (text.matches("-?\\d{1,15}")) {
            return new Period(frequency, Long.parseLong(text));
        }
        throw new IllegalArgumentException("The period (" + text + ") does not fit a " + frequency
                + " series. Use a whole number, 2018-04, 2018Q1 or 2018/19 Q1.");
    }

    /** The period {@code steps} later (earlier if negative). */
    public Period plus(long steps) {
        return new Period(frequency, index + steps);
    }

    /** The number of steps from {@code other} to this: positive if this is later. */
    public long since(Period other) {
        requireSameCalendar(other);
        return index - other.index;
    }

    /**
     * The financial year it lies in.
     *
     * @throws IllegalStateException unless the frequency is monthly or quarterly
     */
    public FinancialYear financialYear() {
        return FinancialYear.containing(firstDay());
    }

    /**
     * Its first day.
     *
     * @throws IllegalStateException unless the frequency is monthly or quarterly
     */
    public LocalDate firstDay() {
        int n = frequency.periodsPerYear();
        if (n != 4 && n != 12) {
            throw new IllegalStateException("A " + frequency + " period has no days; use months or quarters.");
        }
        int year = Math.toIntExact(Math.floorDiv(index, (long) n));
        int within = Math.toIntExact(Math.floorMod(index, (long) n));
        return LocalDate.of(year, 1 + within * (12 / n), 1);
    }

    @Override
    public int compareTo(Period other) {
        requireSameCalendar(other);
        return Long.compare(index, other.index);
    }

    private void requireSameCalendar(Period other) {
        if (!frequency.equals(other.frequency)) {
            throw new IllegalArgumentException("A " + frequency + " period and a " + other.frequency
                    + " period can't be compared; bring them to one frequency first.");
        }
    }

    /** Quarters as {@code 2018/19 Q1} (financial), months as {@code 2018-04}, others and counters as the index. */
    @Override
    public String toString() {
        if (index < EARLIEST_CALENDAR_YEAR * frequency.periodsPerYear()) {
            return Long.toString(index);
        }
        return switch (frequency.periodsPerYear()) {
            case 4 -> financialYear() + " Q" + (Math.floorMod(index - 1, 4L) + 1);
            case 12 -> String.format("%04d-%02d", Math.floorDiv(index, 12L), Math.floorMod(index, 12L) + 1);
            default -> Long.toString(index);
        };
    }
}
