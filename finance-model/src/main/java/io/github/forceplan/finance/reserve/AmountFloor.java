package io.github.forceplan.finance.reserve;

import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;

/**
 * A floor in pounds.
 *
 * @param amount 0 for none
 */
public record AmountFloor(
        @Figure(value = "Balance in pounds; 0 for none.", unit = "pounds", min = 0)
        BigDecimal amount) implements Floor {

    public AmountFloor {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("The floor (" + amount + ") must not be negative. Use 0 for none.");
        }
    }
}
