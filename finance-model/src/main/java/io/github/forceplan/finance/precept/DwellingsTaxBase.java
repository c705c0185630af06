package io.github.forceplan.finance.precept;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;

/**
 * A tax base from dwellings: Σ (chargeable dwellings of a band × its ninths / 9) × collection rate.
 *
 * @param baseYear year in which the dwellings were counted
 * @param dwellings chargeable dwellings by band, after discounts and reliefs
 * @param growth growth of dwellings over the year before, in each year after the base year, as a fraction
 * @param collectionRate share of the tax that is collected, by year
 */
public record DwellingsTaxBase(
        @Figure("Year in which the dwellings were counted.") FinancialYear baseYear,

        @Figure("Chargeable dwellings by band, after discounts and reliefs.")
        DwellingsByBand dwellings,

        @Figure(value = "Growth of dwellings over the year before.", unit = "fraction", min = -0.99, max = 1)
        ByYear growth,

        @Figure(value = "Share of the tax that is collected.", unit = "fraction", min = 0, max = 1)
        ByYear collectionRate)
        implements TaxBase {

    /** Chargeable dwellings of each band; a discounted dwelling counts as the share that it pays. */
    public record DwellingsByBand(
            @Figure(value = "Band A dwellings.", min = 0) BigDecimal a,
            @Figure(value = "Band B dwellings.", min = 0) BigDecimal b,
            @Figure(value = "Band C dwellings.", min = 0) BigDecimal c,
            @Figure(value = "Band D dwellings.", min = 0) BigDecimal d,
            @Figure(value = "Band E dwellings.", min = 0) BigDecimal e,
            @Figure(value = "Band F dwellings.", min = 0) BigDecimal f,
            @Figure(value = "Band G dwellings.", min = 0) BigDecimal g,
            @Figure(value = "Band H dwellings.", min = 0) BigDecimal h) {}
}
