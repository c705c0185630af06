package io.github.forceplan.io.shape;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.io.number.DecimalText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a number and the values that it may take.
 *
 * @param unit such as {@code pounds} or {@code fraction}; empty if it has none
 * @param min least value, or minus infinity
 * @param max greatest value, or infinity
 */
public record Limits(String unit, double min, double max) {

    public static final Limits NONE = new Limits("", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static Limits of(@Nullable Figure figure) {
        return figure == null ? NONE : new Limits(figure.unit(), figure.min(), figure.max());
    }

    /** The same, cut to a narrower range. */
    public Limits within(double least, double most) {
        double greatest = Math.min(max, most);
        return new Limits(unit, Math.max(min, least), greatest);
    }

    public boolean isFraction() {
        return unit.equals("fraction");
    }

    public boolean hasMin() {
        return min != Double.NEGATIVE_INFINITY;
    }

    public boolean hasMax() {
        return max != Double.POSITIVE_INFINITY;
    }

    public boolean isBelow(BigDecimal value) {
        return hasMin() && value.compareTo(BigDecimal.valueOf(min)) < 0;
    }

    public boolean isAbove(BigDecimal value) {
        return hasMax() && value.compareTo(BigDecimal.valueOf(max)) > 0;
    }

    public boolean allow(BigDecimal value) {
        return !isBelow(value) && !isAbove(value);
    }

    /** In words: {@code a number of pounds, 0 or more}; {@code a fraction from 0 to 1}. */
    public String inWords(boolean whole) {
        StringBuilder words = new StringBuilder(isFraction() ? "a fraction" : whole ? "a whole number" : "a number");
        if (!unit.isEmpty() && !isFraction()) {
            words.append(unit.contains("/") || unit.contains(" per ") ? " in " : " of ")
                    .append(unit);
        }
        if (hasMin() && hasMax()) {
            words.append(" from ").append(DecimalText.of(min)).append(" to ").append(DecimalText.of(max));
        } else if (hasMin()) {
            words.append(", ").append(DecimalText.of(min)).append(" or more");
        } else if (hasMax()) {
            words.append(", at most ").append(DecimalText.of(max));
        }
        return words.toString();
    }
}
