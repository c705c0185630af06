package io.github.forceplan.finance.reserve;

import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;

/**
 * A floor as a share of the year's net budget (net expenditure less savings).
 *
 * @param share fraction, 0 to 1; English police bodies hold 0.02 to 0.05 as general reserve
 */
public record ShareFloor(
        @Figure(value = "Share of the year's net budget.", unit = "fraction", min = 0, max = 1)
        BigDecimal share) implements Floor {

    public ShareFloor {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The floor's share (" + share + ") must be 0 to 1. Write 3 % as 0.03.");
        }
    }
}
