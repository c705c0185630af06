package io.github.forceplan.finance.precept;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The council tax precept: band D × tax base. Band D of a year is that of the year before plus the increase, rounded
 * half up to the penny.
 *
 * @param label what it is called in tables
 * @param group heading in tables
 * @param baseYear year before the first increase
 * @param baseBandD band D of that year, in pounds and pence
 * @param increase increase of band D in each year after it, in pounds
 * @param taxBase band D equivalents on which it is charged
 * @param referendumLimit greatest increase of band D without a referendum, in pounds, by year; a year that is not listed
 *     has no known limit
 */
public record Precept(
        @Figure("What it is called in tables.") String label,
        @Figure("Heading in tables.") String group,
        @Figure("Year before the first increase.") FinancialYear baseYear,

        @Figure(value = "Band D of the base year.", unit = "pounds", min = 0)
        BigDecimal baseBandD,

        @Figure(value = "Increase of band D in each year after the base year.", unit = "pounds")
        ByYear increase,

        @Figure("Band D equivalents on which it is charged.")
        TaxBase taxBase,

        @Figure(
                value = "Greatest increase of band D without a referendum, in the years for which it is known.",
                unit = "pounds",
                min = 0)
        Optional<ByYear> referendumLimit) {

    public Precept {
        if (baseBandD.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Band D (" + baseBandD + ") of " + baseYear + " must be whole pence.");
        }
    }
}
