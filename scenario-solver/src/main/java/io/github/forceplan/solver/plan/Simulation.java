package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;

/**
 * How futures are drawn, unless the caller says otherwise.
 *
 * @param draws how many
 * @param seed of the random numbers
 */
public record Simulation(
        @Figure(value = "How many futures are drawn.", unit = "draws", min = 1, max = 1_000_000)
        int draws,

        @Figure("Seed of the random numbers.") int seed) {}
