package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Expression;

/**
 * One of several aims, to be made as small as possible once those before it are as small as they can be.
 *
 * @param name what it is, in words
 * @param sum what is to be small
 * @param slack how much of it later goals may give away again, relative to its size or 1
 */
public record Goal(String name, Expression sum, double slack) {

    /** A goal of which later ones give nothing away but rounding errors. */
    public static Goal least(String name, Expression sum) {
        return new Goal(name, sum, 1e-9);
    }
}
