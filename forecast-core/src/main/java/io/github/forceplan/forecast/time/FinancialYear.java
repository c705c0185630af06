package io.github.forceplan.forecast.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A United Kingdom local government financial year, 1 April to 31 March, written {@code 2018/19}.
 *
 * @param startYear the calendar year in which it begins, 1900 to 2999
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {

    public FinancialYear {
        if (startYear < 1900 || startYear > 2999) {
            throw new IllegalArgumentException("The financial year's start (" + startYear + ") must be 1900 to 2999.");
        }
    }

    /**
     * Reads {@code 2018/19}.
     *
     * @throws IllegalArgumentException if the text is not of that form or its two parts are not consecutive years
     */
    public static FinancialYear parse(String text) {
        if (text.matches("\\d{4}/\\d{2}")) {
            int start = Integer.parseInt(text.substring(0, 4));
            if ((start + 1) % 100 == Integer.parseInt(text.substring(5))) {
                return new FinancialYear(start);
            }
        }
        throw new IllegalArgumentException(
                "The financial year (" + text + ") must be written as two consecutive years, such as 2018/19.");
    }

    /** The financial year that contains a day. */
    public static FinancialYear containing(LocalDate day) {
        return new FinancialYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
    }

    /** The years from {@code first} to {@code last}, both included; empty if {@code last} is earlier. */
    public static List<FinancialYear> range(FinancialYear first, FinancialYear last) {
        return IntStream.rangeClosed(first.startYear, last.startYear)
                .mapToObj(FinancialYear::new)
                .toList();
    }

    /** The year {@code years} later (earlier if negative). */
    public FinancialYear plus(int years) {
        return new FinancialYear(startYear + years);
    }

    /** 1 April. */
    public LocalDate firstDay() {
        return LocalDate.of(startYear, 4, 1);
    }

    /** 31 March. */
    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, 3, 31);
    }

    /** The quarter {@code number} of this year: 1 is April to June, 4 is January to March. */
    public Period quarter(int number) {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("The quarter (" + number + ") must be 1 to 4.");
        }
        return new Period(Frequency.QUARTERLY, startYear * 4L + number);
    }

    /** The month {@code number} of this year: 1 is April, 12 is March. */
    public Period month(int number) {
        if (number < 1 || number > 12) {
            throw new IllegalArgumentException("The month (" + number + ") must be 1 (April) to 12 (March).");
        }
        return new Period(Frequency.MONTHLY, startYear * 12L + 2 + number);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d/%02d", startYear, (startYear + 1) % 100);
    }
}
