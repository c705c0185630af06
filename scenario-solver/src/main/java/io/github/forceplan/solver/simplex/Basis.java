package io.github.forceplan.solver.simplex;

/**
 * Where a simplex method stands: its basic columns, and the bound at which each other is. Its arrays are not to be changed.
 *
 * @param head basic columns
 * @param at whether each column is basic, at its lower or its upper bound
 */
public record Basis(int[] head, byte[] at) {}
