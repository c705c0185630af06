package io.github.forceplan.finance.price;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.math.BigDecimal;
import java.time.Month;

/**
 * How a kind of pay or price rises. The increase of a year takes effect on the first day of a month, so a year costs
 * {@code (m × old + (12 − m) × new) / 12}, m being the months before it: a pay award on 1 September costs 5/12 of the
 * old level and 7/12 of the new, and its full-year effect falls in the next year.
 *
 * @param label what it follows, such as "Police officer pay award"
 * @param rate increase that takes effect within each year, as a fraction above −1
 * @param month month on whose first day the increase takes effect; April for the whole year
 */
public record Index(
        @Figure("What pay or prices it follows.") String label,

        @Figure(value = "Increase that takes effect within each year.", unit = "fraction", min = -0.99, max = 10)
        ByYear rate,

        @Figure("Month on whose first day the increase takes effect; april for the whole year.")
        Month month) {

    public Index {
        rate.values().forEach((year, value) -> {
            if (value.compareTo(BigDecimal.ONE.negate()) <= 0) {
                throw new IllegalArgumentException("The rate (" + value + ") of index '" + label + "' in " + year
                        + " must be above -1. Write 2 % as 0.02.");
            }
        });
    }
}
