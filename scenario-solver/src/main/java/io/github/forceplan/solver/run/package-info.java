/** Runs a plan: draws futures, walks each through demand, work and money, and gathers the outcome. */
@NullMarked
package io.github.forceplan.solver.run;

import org.jspecify.annotations.NullMarked;
