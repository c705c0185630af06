package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * Recorded crime of an offence subgroup. In every draw and year the subgroups of a group add up to it.
 *
 * @param baseYear crimes recorded in the base year, as published
 * @param years the years planned
 */
public record SubgroupResult(
        @Figure(value = "Crimes recorded in the base year, as published.", unit = "crimes")
        double baseYear,

        @Figure("The years planned.") List<Year> years) {

    /** One year. */
    public record Year(
            @Figure("The year.") String financialYear,

            @Figure(value = "Crimes recorded.", unit = "crimes")
            Estimate total) {}

    public SubgroupResult {
        years = List.copyOf(years);
    }
}
