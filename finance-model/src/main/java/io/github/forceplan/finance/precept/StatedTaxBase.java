package io.github.forceplan.finance.precept;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;

/**
 * A tax base as the billing authorities state it.
 *
 * @param bandDEquivalents by year, with the collection rate in it
 */
public record StatedTaxBase(
        @Figure(value = "Band D equivalents by year, with the collection rate in them.", min = 0)
        ByYear bandDEquivalents)
        implements TaxBase {}
