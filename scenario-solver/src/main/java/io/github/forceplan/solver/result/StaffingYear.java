package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;

/**
 * One year of the rule "enough in 8 futures of 10" for investigators. Posts are filled ones whose holders are deployable
 * as often as the plan's availability says.
 */
public record StaffingYear(
        @Figure("The year.") String financialYear,

        @Figure(value = "Least number of posts that is enough in 8 draws of 10.", unit = "FTE")
        double postsEnoughInEightOfTen,

        @Figure(
                value = "Share of draws in which the establishment is enough if all of it is filled.",
                unit = "fraction")
        double establishmentEnough,

        @Figure(value = "Share of draws in which those in post are enough.", unit = "fraction")
        double strengthEnough,

        @Figure(value = "Hours that such a number of posts would still leave unmet on average.", unit = "hours")
        double unmetHoursThen) {}
