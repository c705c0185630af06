package io.github.forceplan.finance.risk;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.Optional;

/**
 * Uncertainty about a figure of the plan. A figure by year gets one value a year; from year to year the underlying
 * standard normal deviates follow z(t) = persistence × z(t−1) + √(1 − persistence²) × e(t), so that every year has the
 * stated distribution.
 *
 * @param label what may happen
 * @param figure address of the figure, without a year: {@code finance.indices.pay-award.rate}
 * @param distribution what is believed
 * @param effect how a drawn value acts on the figure
 * @param persistence correlation from one year to the next, 0 (a new draw each year) to 1 (one draw for all years)
 * @param from first year that is uncertain; none for all years of the plan
 */
public record Risk(
        @Figure("What may happen.") String label,

        @Figure("Address of the figure without a year, such as finance.indices.pay-award.rate.")
        String figure,

        @Figure("What is believed.") Distribution distribution,

        @Figure("How a drawn value acts on the figure: add, multiply or replace.")
        Effect effect,

        @Figure(value = "Correlation from one year to the next.", min = 0, max = 1)
        double persistence,

        @Figure("First year that is uncertain; leave out for all years of the plan.")
        Optional<FinancialYear> from) {

    /** How a drawn value acts on the figure. */
    public enum Effect {
        ADD,
        MULTIPLY,
        REPLACE
    }

    public Risk {
        if (!(persistence >= 0 && persistence <= 1)) {
            throw new IllegalArgumentException(
                    "The persistence (" + persistence + ") of risk '" + label + "' must be 0 to 1.");
        }
    }
}
