package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * Training that expires.
 *
 * @param label name for people
 * @param expiredAtStart share expired when the plan begins
 * @param refreshesPerMonth people who can be refreshed in a month
 * @param years by year
 */
public record CurrencyResult(
        @Figure("Name for people.") String label,

        @Figure(
                value = "Share of those who need it whose training has expired when the plan begins.",
                unit = "fraction")
        double expiredAtStart,

        @Figure(value = "People who can be refreshed in a month.", unit = "FTE")
        double refreshesPerMonth,

        @Figure("By year.") List<Year> years) {

    /** One year. */
    public record Year(
            @Figure("The year.") String financialYear,

            @Figure(value = "Share expired on 31 March.", unit = "fraction")
            Estimate expiredAtYearEnd,

            @Figure(value = "People who wait for a refresher on 31 March.", unit = "FTE")
            Estimate backlogAtYearEnd) {}

    public CurrencyResult {
        years = List.copyOf(years);
    }
}
