/** A simplex method with bounds that starts again from where it was, for searches that solve many like programs. */
@NullMarked
package io.github.forceplan.solver.simplex;

import org.jspecify.annotations.NullMarked;
