/** What a run gives: for each scenario the demand, the workforce and the finances, each with its uncertainty. */
@NullMarked
package io.github.forceplan.solver.result;

import org.jspecify.annotations.NullMarked;
