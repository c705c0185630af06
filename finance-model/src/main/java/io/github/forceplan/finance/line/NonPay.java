package io.github.forceplan.finance.line;

import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Spending at a constant annual amount that follows an index. With a start or an end within a year only the months in
 * between are paid, at the prices of those months: the first year is a part-year effect, the next the full year.
 *
 * @param label what it is
 * @param group heading in tables
 * @param annualAmount cost of a full year in the prices of {@code indexation}
 * @param indexation the index it follows; none for a cash-flat amount
 * @param starts first day, the first of a month; none if it already runs
 * @param ends last day, the last of a month; none if it goes on
 * @param recurrence whether it counts as recurring
 */
public record NonPay(
        @Figure("What it is.") String label,
        @Figure("Heading in tables.") String group,

        @Figure(value = "Cost of a full year, in the prices of the indexation.", unit = "pounds")
        BigDecimal annualAmount,

        @Figure("The index it follows; leave out for a cash-flat amount.")
        Optional<Indexation> indexation,

        @Figure("First day, the first of a month; leave out if it already runs.")
        Optional<LocalDate> starts,

        @Figure("Last day, the last of a month; leave out if it goes on.")
        Optional<LocalDate> ends,

        @Figure("recurring or one-off.") Recurrence recurrence)
        implements Line {

    public NonPay {
        MonthBoundary.require(label, starts, ends);
    }
}
