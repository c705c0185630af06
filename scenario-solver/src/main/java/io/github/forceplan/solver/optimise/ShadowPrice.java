package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.figure.Figure;

/**
 * What a little more of something scarce is worth, by the most important goal that it helps; goals before that one have
 * all they can get.
 *
 * @param resource what there would be one more of
 * @param unit one of it, in words
 * @param lever id of the lever; empty if it is none
 * @param financialYear the year
 * @param goal that it helps
 * @param gain by how much the goal's measure falls for one more, in the measure's unit; below 0 if it rises
 */
public record ShadowPrice(
        @Figure("What there would be one more of.") String resource,
        @Figure("One of it, in words.") String unit,
        @Figure("Id of the lever; empty if it is none.") String lever,
        @Figure("The year.") String financialYear,
        @Figure("The most important goal that it helps.") String goal,

        @Figure("By how much the goal's measure falls for one more.")
        double gain) {}
