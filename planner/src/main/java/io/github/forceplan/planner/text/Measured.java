package io.github.forceplan.planner.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures of a result by their name, in their own unit. */
public final class Measured {

    private static final MathContext SHOWN = new MathContext(6);
    private static final MathContext SMALL = new MathContext(2);
    private static final int PENCE_BELOW = 1000;

    private Measured() {}

    /**
     * A figure's number for people: pounds for money, with pence below £1,000; other figures whole from 100 up, with two
     * decimals at most below, and with two significant digits where they are smaller than that.
     *
     * @param metric its name, such as {@code finance.budgetGap.2021/22}
     */
    public static String of(String metric, double number) {
        boolean money = metric.startsWith("finance.") && !metric.contains("reservesBelowFloor");
        String size = money ? pounds(Math.abs(number)) : amount(Math.abs(number));
        String sign = number < 0 && !size.matches("[0.]*") ? "−" : "";
        return sign + (money ? "£" : "") + size;
    }

    private static String pounds(double number) {
        return Numbers.fixed(number, number > 0 && number < PENCE_BELOW ? 2 : 0);
    }

    private static String amount(double number) {
        if (number >= 100 || number == 0 || !Double.isFinite(number)) {
            return Numbers.fixed(number, 0);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        return exact(number < 0.01 ? exact.round(SMALL) : exact.setScale(2, RoundingMode.HALF_UP));
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
