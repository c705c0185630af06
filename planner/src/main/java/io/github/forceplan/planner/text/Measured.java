package io.github.forceplan.planner.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures of a result by their name, in their own unit. */
public final class Measured {

    private static final MathContext SHOWN = new MathContext(6);

    private Measured() {}

    /**
     * A figure's number for people: pounds for money, whole numbers from 100 up.
     *
     * @param metric its name, such as {@code finance.budgetGap.2021/22}
     */
    public static String of(String metric, double number) {
        boolean money = metric.startsWith("finance.") && !metric.contains("reservesBelowFloor");
        String size = Math.abs(number) >= 100 || number == 0
                ? Numbers.fixed(Math.abs(number), 0)
                : exact(new BigDecimal(Math.abs(number), SHOWN));
        String sign = number < 0 && !size.equals("0") ? "−" : "";
        return sign + (money ? "£" : "") + size;
    }

    /** A lever's or assumption's value as it is written in a plan. */
    public static String exact(double number) {
        return exact(BigDecimal.valueOf(number));
    }

    /** A lever's or assumption's value to read, not to copy: six digits, thousands apart. */
    public static String about(double number) {
        return Math.abs(number) >= 1000
                ? Numbers.fixed(number, 0)
                : exact(new BigDecimal(number, SHOWN)).replace('-', '−');
    }

    private static String exact(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
