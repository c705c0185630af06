/** What it would take: the value of one lever at which a target is reached. */
@NullMarked
package io.github.forceplan.solver.seek;

import org.jspecify.annotations.NullMarked;
