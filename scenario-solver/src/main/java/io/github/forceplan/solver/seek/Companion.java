package io.github.forceplan.solver.seek;

/**
 * A figure that moves with a lever.
 *
 * @param address of the figure
 * @param slope what is added to it for each unit that the lever is moved by
 */
public record Companion(String address, double slope) {}
