/** The best plan within limits: a program made of the plan's own models, solved, and turned into a scenario. */
@NullMarked
package io.github.forceplan.solver.optimise;

import org.jspecify.annotations.NullMarked;
