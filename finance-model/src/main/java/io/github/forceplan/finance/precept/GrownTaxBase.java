package io.github.forceplan.finance.precept;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;

/**
 * A known tax base that grows.
 *
 * @param baseYear year in which it is known
 * @param base band D equivalents of that year, with the collection rate in them
 * @param growth growth over the year before, in each year after the base year, as a fraction
 */
public record GrownTaxBase(
        @Figure("Year in which it is known.") FinancialYear baseYear,

        @Figure(value = "Band D equivalents of that year, with the collection rate in them.", min = 0)
        BigDecimal base,

        @Figure(value = "Growth over the year before.", unit = "fraction", min = -0.99, max = 1)
        ByYear growth)
        implements TaxBase {}
