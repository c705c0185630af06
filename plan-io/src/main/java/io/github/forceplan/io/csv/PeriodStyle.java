package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes its periods, so that what is written next to it can look the same. */
public enum PeriodStyle {
    /** A plain whole number: a year, or a count. */
    NUMBER("-?\\d{1,15}", 0, "1"),
    /** {@code 2018-04}. */
    MONTH("\\d{4}-\\d{2}", 12, "2018-04"),
    /** {@code 2018Q2}, quarters of the calendar year; read also with a blank or hyphen before the Q. */
    CALENDAR_QUARTER("\\d{4}[ -]?Q[1-4]", 4, "2018Q2"),
    /** {@code 2018/19 Q1}, quarters from April on. */
    FINANCIAL_QUARTER("\\d{4}/\\d{2} Q[1-4]", 4, "2018/19 Q1"),
    /** {@code 2018/19}. */
    FINANCIAL_YEAR("\\d{4}/\\d{2}", 1, "2018/19"),
    /** {@code 2018-W14}, weeks of ISO 8601. */
    WEEK("\\d{4}-W\\d{2}", 52, "2018-W14"),
    /** {@code 2018-04-01}. */
    DAY("\\d{4}-\\d{2}-\\d{2}", 365, "2018-04-01");

    /** What to try instead of a quarter that no year has. */
    static final String QUARTERS = "Q1, Q2, Q3 or Q4";

    private static final Pattern ANY_QUARTER = Pattern.compile("\\d{4}(/\\d{2} |[ -]?)Q\\d+");

    private final Pattern pattern;
    private final int periodsPerYear;
    private final String example;

    PeriodStyle(String pattern, int periodsPerYear, String example) {
        this.pattern = Pattern.compile(pattern);
        this.periodsPerYear = periodsPerYear;
        this.example = example;
    }

    /** The style of a label, if it has one. */
    public static Optional<PeriodStyle> of(String label) {
        for (PeriodStyle style : values()) {
            if (style.isStyleOf(label)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }

    /** Whether a label is that of a quarter, but of one that no year has: {@code 2018/19 Q5}. */
    public static boolean isOtherQuarter(String label) {
        return ANY_QUARTER.matcher(label).matches() && of(label).isEmpty();
    }

    /** Whether a label is of this style. */
    public boolean isStyleOf(String label) {
        return pattern.matcher(label).matches();
    }

    /** The only frequency that it fits, if there is only one. */
    public Optional<Frequency> frequency() {
        return this == NUMBER ? Optional.empty() : Optional.of(new Frequency(periodsPerYear));
    }

    public boolean fits(Frequency frequency) {
        return this == NUMBER || frequency.periodsPerYear() == periodsPerYear;
    }

    public String example() {
        return example;
    }

    /**
     * Reads a label of this style.
     *
     * @throws IllegalArgumentException if it names no period, such as month 13
     */
    public Period parse(Frequency frequency, String label) {
        return Period.parse(frequency, label);
    }

    /** Writes a period in this style. */
    public String write(Period period) {
        long n = period.frequency().periodsPerYear();
        return switch (this) {
            case NUMBER -> Long.toString(period.index());
            case MONTH -> pad(Math.floorDiv(period.index(), n), 4) + "-" + pad(Math.floorMod(period.index(), n) + 1, 2);
            case CALENDAR_QUARTER ->
                pad(Math.floorDiv(period.index(), n), 4) + "Q" + (Math.floorMod(period.index(), n) + 1);
            case FINANCIAL_QUARTER -> period.financialYear() + " Q" + (Math.floorMod(period.index() - 1, n) + 1);
            case WEEK, DAY -> period.toString();
            case FINANCIAL_YEAR -> new FinancialYear(Math.toIntExact(period.index())).toString();
        };
    }

    private static String pad(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
