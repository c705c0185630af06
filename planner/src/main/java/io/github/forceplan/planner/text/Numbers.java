package io.github.forceplan.planner.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as British readers expect them: commas for thousands, halves rounded away from zero, never a "-0". */
public final class Numbers {

    /** What stands where a figure is not known (not a number, or infinite). */
    public static final String UNKNOWN = "unknown";

    private Numbers() {}

    /** A number with a fixed count of decimals (0 or more), such as {@code 59,753} or {@code -1,204.5}. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? fixed(BigDecimal.valueOf(value), decimals) : UNKNOWN;
    }

    /** The same for an exact figure. */
    public static String fixed(BigDecimal value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A whole number. */
    public static String whole(double value) {
        return fixed(value, 0);
    }

    /** Three significant figures and no more than two decimals, for sentences: {@code 66,100}, {@code 431}, {@code 9.57}. */
    public static String about(double value) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .round(new MathContext(3, RoundingMode.HALF_UP))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return fixed(rounded, Math.max(0, rounded.scale()));
    }

    /** Pounds as millions: {@code £3.9m}, {@code -£0.25m}. */
    public static String millions(double pounds, int decimals) {
        if (!Double.isFinite(pounds)) {
            return UNKNOWN;
        }
        String digits = fixed(BigDecimal.valueOf(pounds).movePointLeft(6), decimals);
        return digits.startsWith("-") ? "-£" + digits.substring(1) + "m" : "£" + digits + "m";
    }

    /** Pounds as a bare number of millions, for a column headed £m. */
    public static String inMillions(double pounds, int decimals) {
        return Double.isFinite(pounds) ? fixed(BigDecimal.valueOf(pounds).movePointLeft(6), decimals) : UNKNOWN;
    }

    /** A fraction as a percentage: 0.14 is {@code 14%}. */
    public static String percent(double fraction, int decimals) {
        return Double.isFinite(fraction)
                ? fixed(BigDecimal.valueOf(fraction).movePointRight(2), decimals) + "%"
                : UNKNOWN;
    }

    /** The same text with a true minus sign (U+2212) for each hyphen that begins a number; hyphens in words stay. */
    public static String typographic(String number) {
        return number.replaceAll("(?<![\\p{Alnum}-])-(?=[£\\d])", "\u2212");
    }
}
