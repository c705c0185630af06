package io.github.forceplan.finance.line;

import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Fees, charges, reimbursements and other income of the service; it reduces net expenditure and is not funding.
 *
 * @param label what it is
 * @param group heading in tables
 * @param annualAmount income of a full year, in the prices of {@code indexation}
 * @param indexation the index it follows; none for a cash-flat amount
 * @param starts first day, the first of a month; none if it already comes
 * @param ends last day, the last of a month; none if it goes on
 * @param recurrence whether it counts as recurring
 */
public record FeesAndIncome(
        @Figure("What it is.") String label,
        @Figure("Heading in tables.") String group,

        @Figure(value = "Income of a full year, in the prices of the indexation.", unit = "pounds", min = 0)
        BigDecimal annualAmount,

        @Figure("The index it follows; leave out for a cash-flat amount.")
        Optional<Indexation> indexation,

        @Figure("First day, the first of a month; leave out if it already comes.")
        Optional<LocalDate> starts,

        @Figure("Last day, the last of a month; leave out if it goes on.")
        Optional<LocalDate> ends,

        @Figure("recurring or one-off.") Recurrence recurrence)
        implements Line {

    public FeesAndIncome {
        MonthBoundary.require(label, starts, ends);
    }
}
