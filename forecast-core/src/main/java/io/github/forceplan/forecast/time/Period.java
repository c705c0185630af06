package io.github.forceplan.forecast.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One period of a regular calendar.
 *
 * @param frequency its calendar
 * @param index its place: calendar year × periods per year + (period of the calendar year − 1) for quarters and
 *     months, the calendar year for years, days from 1 January of year 0 for days, weeks from 3 January of year 0 (a
 *     Monday) for weeks, a plain counter otherwise
 */
public record Period(Frequency frequency, long index) implements Comparable<Period> {

    /** Days from year 0 to 1970. */
    private static final long DAYS_TO_1970 = 719_528;

    private static final int MONDAY = 2;
    private static final int DAYS_A_WEEK = 7;
    private static final int WEEKLY = 52;
    private static final int DAILY = 365;

    /** Periods of an earlier year are taken for plain counters. */
    private static final long EARLIEST_CALENDAR_YEAR = 1901;

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[ -]?Q([1-4])");
    private static final Pattern FINANCIAL_QUARTER = Pattern.compile("(\\d{4}/\\d{2}) Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * Reads {@code 2018Q1} (calendar quarter), {@code 2018/19 Q1} (financial quarter), {@code 2018-04} (month),
     * {@code 2018-W14} (week of ISO 8601), {@code 2018-04-01} (day), {@code 2018/19} (financial year, by its first
     * calendar year) or a whole number (a year or a counter).
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
        Matcher week = WEEK.matcher(text);
        if (frequency.equals(Frequency.WEEKLY) && week.matches()) {
            return ofWeek(text, Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
        }
        if (frequency.equals(Frequency.DAILY) && DAY.matcher(text).matches()) {
            try {
                return ofDay(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("The day (" + text + ") does not exist.", e);
            }
        }
        if (frequency.equals(Frequency.YEARLY) && text.matches("\\d{4}/\\d{2}")) {
            return new Period(frequency, FinancialYear.parse(text).startYear());
        }
        if (text.matches("-?\\d{1,15}")) {
            return new Period(frequency, Long.parseLong(text));
        }
        throw new IllegalArgumentException("The period (" + text + ") does not fit a " + frequency
                + " series. Use a whole number, 2018-04, 2018Q1, 2018/19 Q1, 2018-W14 or 2018-04-01.");
    }

    private static Period ofWeek(String text, int year, int number) {
        LocalDate inFirst = LocalDate.of(year, 1, 4); // always in week 1 of ISO 8601
        LocalDate monday = inFirst.with(ChronoField.DAY_OF_WEEK, 1).plusWeeks(number - 1L);
        if (number < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new IllegalArgumentException("The week (" + text + ") does not exist.");
        }
        return containing(Frequency.WEEKLY, monday);
    }

    /** A day as a period of the daily calendar. */
    public static Period ofDay(LocalDate day) {
        return containing(Frequency.DAILY, day);
    }

    /**
     * The period of a calendar that contains a day; weeks begin on Mondays, years in January.
     *
     * @throws IllegalArgumentException if the frequency has no calendar
     */
    public static Period containing(Frequency frequency, LocalDate day) {
        long days = day.toEpochDay() + DAYS_TO_1970;
        return switch (frequency.periodsPerYear()) {
            case 1 -> new Period(frequency, day.getYear());
            case 4, 12 ->
                new Period(
                        frequency,
                        (long) day.getYear() * frequency.periodsPerYear()
                                + (day.getMonthValue() - 1) * frequency.periodsPerYear() / 12);
            case WEEKLY -> new Period(frequency, Math.floorDiv(days - MONDAY, (long) DAYS_A_WEEK));
            case DAILY -> new Period(frequency, days);
            default ->
                throw new IllegalArgumentException(
                        "Periods of " + frequency + " have no calendar. Use days, weeks, months, quarters or years.");
        };
    }

    /** Whether it lies in the calendar, rather than being a plain counter. */
    public boolean isOfCalendar() {
        int n = frequency.periodsPerYear();
        return (n == 1 || n == 4 || n == 12 || n == WEEKLY || n == DAILY) && index >= EARLIEST_CALENDAR_YEAR * n;
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
     * The financial year it lies in; that of its Monday for a week.
     *
     * @throws IllegalStateException unless the frequency is daily, weekly, monthly or quarterly
     */
    public FinancialYear financialYear() {
        return FinancialYear.containing(firstDay());
    }

    /**
     * Its first day.
     *
     * @throws IllegalStateException unless the frequency is daily, weekly, monthly or quarterly
     */
    public LocalDate firstDay() {
        int n = frequency.periodsPerYear();
        if (n == DAILY) {
            return LocalDate.ofEpochDay(index - DAYS_TO_1970);
        }
        if (n == WEEKLY) {
            return LocalDate.ofEpochDay(index * DAYS_A_WEEK + MONDAY - DAYS_TO_1970);
        }
        if (n != 4 && n != 12) {
            throw new IllegalStateException(
                    "A " + frequency + " period has no days; use days, weeks, months or quarters.");
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

    /**
     * Quarters as {@code 2018/19 Q1} (financial), months as {@code 2018-04}, weeks as {@code 2018-W14}, days as
     * {@code 2018-04-01}, others and counters as the index.
     */
    @Override
    public String toString() {
        if (index < EARLIEST_CALENDAR_YEAR * frequency.periodsPerYear()) {
            return Long.toString(index);
        }
        return switch (frequency.periodsPerYear()) {
            case 4 -> financialYear() + " Q" + (Math.floorMod(index - 1, 4L) + 1);
            case 12 ->
                String.format(Locale.ROOT, "%04d-%02d", Math.floorDiv(index, 12L), Math.floorMod(index, 12L) + 1);
            case WEEKLY -> {
                LocalDate monday = firstDay();
                yield String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        monday.get(IsoFields.WEEK_BASED_YEAR),
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            }
            case DAILY -> firstDay().toString();
            default -> Long.toString(index);
        };
    }
}
