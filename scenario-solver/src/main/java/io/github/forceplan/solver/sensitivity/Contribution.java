package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.forecast.figure.Figure;

/**
 * What one part of a difference between two scenarios adds.
 *
 * @param part of the plan that differs, by its address: a budget line, a role, an intake, or as little as
 *     {@code demand}
 * @param amount of the measure's mean
 */
public record Contribution(
        @Figure("Part of the plan that differs, by its address.")
        String part,

        @Figure("What it adds to the measure's mean.") double amount) {}
