package io.github.forceplan.solver.seek;

import io.github.forceplan.forecast.figure.Figure;

/**
 * A value of the lever that was tried.
 *
 * @param value of the lever
 * @param reached what the target measures there
 * @param standardError of that, over the draws; 0 where it can't be told, as for a single draw
 */
public record Trial(
        @Figure("Value of the lever.") double value,
        @Figure("What the target measures there.") double reached,
        @Figure("Standard error of that, over the draws.") double standardError) {}
