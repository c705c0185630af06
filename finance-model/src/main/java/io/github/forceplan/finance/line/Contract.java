package io.github.forceplan.finance.line;

import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * A contract with a yearly uplift in its own month by the year's rate of an index, and an end after which the service
 * stops or is let again at another price.
 *
 * @param label what is bought
 * @param group heading in tables
 * @param annualPrice price of a full year in the prices of {@code indexation}
 * @param indexation the index whose rates uplift it; none for a fixed price
 * @param upliftMonth month of the uplift, in place of the index's own month
 * @param starts first day, the first of a month
 * @param ends last day, the last of a month
 * @param priceChangeWhenLetAgain change of price when it is let again, as a fraction; none if the service stops
 */
public record Contract(
        @Figure("What is bought.") String label,
        @Figure("Heading in tables.") String group,

        @Figure(value = "Price of a full year, in the prices of the indexation.", unit = "pounds", min = 0)
        BigDecimal annualPrice,

        @Figure("The index whose rates uplift it; leave out for a fixed price.")
        Optional<Indexation> indexation,

        @Figure("Month of the uplift, in place of the index's own.")
        Optional<Month> upliftMonth,

        @Figure("First day, the first of a month; leave out if it already runs.")
        Optional<LocalDate> starts,

        @Figure("Last day, the last of a month; leave out if it has no end.")
        Optional<LocalDate> ends,

        @Figure(
                value = "Change of price when it is let again after its end; leave out if the service stops.",
                unit = "fraction",
                min = -1,
                max = 10)
        Optional<BigDecimal> priceChangeWhenLetAgain)
        implements Line {

    public Contract {
        MonthBoundary.require(label, starts, ends);
        if (priceChangeWhenLetAgain.isPresent() && ends.isEmpty()) {
            throw new IllegalArgumentException(
                    "Contract '" + label + "' has a price change when let again but no end. Give its last day.");
        }
    }
}
