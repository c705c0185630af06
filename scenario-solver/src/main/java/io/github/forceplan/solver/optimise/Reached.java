package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.figure.Figure;

/**
 * A goal and what it reached, in hours, posts, people or pounds.
 *
 * @param goal in words
 * @param value what it reached
 * @param withoutWholeNumbers what it reached where cohorts and savings need not be whole
 */
public record Reached(
        @Figure("The goal.") String goal,

        @Figure("What it reached: hours, posts, people or pounds.")
        double value,

        @Figure("What it reached where cohorts and savings need not be whole.")
        double withoutWholeNumbers) {}
