/** The plan: everything that is known or assumed, as immutable records, and the scenarios that change it. */
@NullMarked
package io.github.forceplan.solver.plan;

import org.jspecify.annotations.NullMarked;
