package io.github.forceplan.finance.precept;

/** The council tax base: band D equivalent dwellings after discounts, times the collection rate. */
public sealed interface TaxBase permits DwellingsTaxBase, GrownTaxBase, StatedTaxBase {}
