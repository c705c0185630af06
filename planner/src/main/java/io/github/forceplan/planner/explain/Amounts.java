package io.github.forceplan.planner.explain;

import io.github.forceplan.planner.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values of explained figures as people read them; money to the penny. */
final class Amounts {

    private static final int MOST_DECIMALS = 10;

    private Amounts() {}

    /** {@code £1,234.50}, {@code 310.52 FTE}, {@code 0.02}. */
    static String text(BigDecimal value, String unit) {
        if (unit.equals("pounds")) {
            String digits = number(value.abs(), Math.max(2, decimals(value)));
            return value.signum() < 0 ? "-£" + digits : "£" + digits;
        }
        String digits = number(value, decimals(value));
        return unit.isEmpty() || unit.equals("fraction") ? digits : digits + " " + unit;
    }

    private static int decimals(BigDecimal value) {
        BigDecimal shown = value.setScale(Math.min(MOST_DECIMALS, Math.max(0, value.scale())), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Math.max(0, shown.scale());
    }

    private static String number(BigDecimal value, int decimals) {
        return Numbers.fixed(value, decimals);
    }
}
