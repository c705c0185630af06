package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.forecast.figure.Figure;

/**
 * An assumption that the plan's rules let move neither way.
 *
 * @param address of the assumption
 * @param reason what the plan says against it
 */
public record Unmoved(
        @Figure("Address of the assumption.") String address,
        @Figure("What the plan says against it.") String reason) {}
