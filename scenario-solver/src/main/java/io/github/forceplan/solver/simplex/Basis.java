package io.github.forceplan.solver.simplex;

/**
 * Where a simplex method stands: its basic columns, and the bound at which each other is. Not to be changed.
 *
 * @param head basic columns
 * @param at whether each column is basic, at its lower or its upper bound
 */
record Basis(int[] head, byte[] at) {}
