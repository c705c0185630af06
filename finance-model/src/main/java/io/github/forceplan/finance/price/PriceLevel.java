package io.github.forceplan.finance.price;

/** The moment of a financial year whose prices an amount is stated in. */
public enum PriceLevel {
    /** Prices of 1 April, before any increase that takes effect within the year. */
    START_OF_YEAR,
    /** The year's average prices: what the amount cost that year (outturn prices). */
    AVERAGE_OF_YEAR,
    /** Prices of 31 March, with the whole of the year's increase in them. */
    END_OF_YEAR
}
