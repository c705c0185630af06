package io.github.forceplan.io.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes doubles as decimal text that is the same on every Java version. {@link Double#toString} is not: since JDK 19
 * (JDK-4511638) it gives the shortest text that reads back, before it sometimes gave one digit more.
 */
public final class DecimalText {

    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int LONGEST_PLAIN = 30;

    private DecimalText() {}

    /**
     * The value rounded to 12 significant digits, without an exponent unless it would need more than 30 characters.
     *
     * @throws IllegalArgumentException if the value is infinite or not a number
     */
    public static String of(double value) {
        return of(exact(value));
    }

    /** The same for a decimal number. */
    public static String of(BigDecimal value) {
        BigDecimal rounded = value.round(TWELVE_DIGITS);
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        int length = stripped.precision() + Math.abs(stripped.scale());
        return length > LONGEST_PLAIN ? stripped.toString() : stripped.toPlainString();
    }

    /**
     * An amount of money in pounds with two decimals, rounded half even; never {@code -0.00}.
     *
     * @throws IllegalArgumentException if the value is infinite or not a number
     */
    public static String pounds(double value) {
        return pounds(exact(value));
    }

    /** An amount of money in pounds with two decimals, rounded half even. */
    public static String pounds(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static BigDecimal exact(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The value (" + value + ") can't be written as a number. Leave out what is unknown.");
        }
        return new BigDecimal(value);
    }
}
