package io.github.forceplan.finance.price;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.FinancialYear;

/**
 * Says which index an amount follows and in which prices it is stated. The index needs a rate for every year from
 * {@code pricesOf} (from the year after it, if the level is the end of the year) to the last year of the plan.
 *
 * @param index id of the index
 * @param pricesOf the year whose prices the amount is stated in
 * @param level the moment of that year
 */
public record Indexation(
        @Figure("Id of the index that the amount follows.") String index,

        @Figure("Year whose prices the amount is stated in.")
        FinancialYear pricesOf,

        @Figure("The moment of that year: start-of-year, average-of-year or end-of-year.")
        PriceLevel level) {}
