package io.github.forceplan.finance.saving;

import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.math.BigDecimal;

/**
 * A saving against the budget without it. Amounts are the whole saving of each year, never the addition to the year
 * before.
 *
 * @param label what is done
 * @param group heading in tables
 * @param owner who answers for it
 * @param cashable whether it releases money; one that is not is reported and closes no gap
 * @param recurrence whether it counts as recurring
 * @param amount whole saving of each year of the plan if taken in full and delivered; every year must be given
 * @param rag how sure its delivery is
 * @param taken share of it that is taken: 0 not, 1 in full
 * @param delayMonths months by which it begins later than {@code amount} says
 */
public record Saving(
        @Figure("What is done.") String label,
        @Figure("Heading in tables.") String group,
        @Figure("Who answers for it.") String owner,
        @Figure("Whether it releases money.") boolean cashable,
        @Figure("recurring or one-off.") Recurrence recurrence,

        @Figure(value = "Whole saving of each year, not the addition to the year before.", unit = "pounds", min = 0)
        ByYear amount,

        @Figure("delivered, green, amber or red.") Rag rag,

        @Figure(value = "Share of it that is taken.", unit = "fraction", min = 0, max = 1)
        BigDecimal taken,

        @Figure(value = "Months by which it begins later.", unit = "months", min = 0, max = 120)
        int delayMonths) {

    public Saving {
        if (taken.signum() < 0 || taken.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The share taken (" + taken + ") of saving '" + label + "' must be 0 to 1.");
        }
        if (delayMonths < 0) {
            throw new IllegalArgumentException(
                    "The delay (" + delayMonths + ") of saving '" + label + "' must not be negative.");
        }
    }
}
