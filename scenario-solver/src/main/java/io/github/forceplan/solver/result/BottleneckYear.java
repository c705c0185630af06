package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;

/**
 * One year of a team's skill as a bottleneck: the minimum cut between hours offered and demanded, month by month.
 */
public record BottleneckYear(
        @Figure("The year.") String financialYear,
        @Figure("The team.") String team,
        @Figure("The skill.") String skill,

        @Figure(
                value = "Share of draws in which it is a bottleneck in some month.",
                unit = "fraction",
                min = 0,
                max = 1)
        double probability,

        @Figure("Months of the year in which it is one, average over the draws.")
        double monthsShort,

        @Figure(value = "Hours of demand at this very skill that nobody works, overtime included.", unit = "hours")
        Estimate unmetHours,

        @Figure(value = "Hours of unmet demand that one more accredited person would meet.", unit = "hours")
        Estimate hoursMetByOneMore) {}
