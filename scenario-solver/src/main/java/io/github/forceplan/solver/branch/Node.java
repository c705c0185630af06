package io.github.forceplan.solver.branch;

import io.github.forceplan.solver.simplex.Basis;

/**
 * A part of the search that is still open.
 *
 * @param number in order of making
 * @param bound no solution in it costs less
 * @param lower bounds of the whole numbers
 * @param upper bounds of the whole numbers
 * @param variable whose bound was changed last, by its place
 * @param basis where the simplex method starts
 * @param fraction how far the variable was moved
 * @param up whether upwards
 */
record Node(
        long number,
        double bound,
        double[] lower,
        double[] upper,
        int variable,
        Basis basis,
        double fraction,
        boolean up) {}
