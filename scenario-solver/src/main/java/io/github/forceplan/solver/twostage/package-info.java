/** Programs in two stages: decisions now, their repair once demand and cost are known; solved by decomposition. */
@NullMarked
package io.github.forceplan.solver.twostage;

import org.jspecify.annotations.NullMarked;
