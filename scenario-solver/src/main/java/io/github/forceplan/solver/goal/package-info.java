/** What a plan is asked to reach: a figure's mean, quantile or probability against a value. */
@NullMarked
package io.github.forceplan.solver.goal;

import org.jspecify.annotations.NullMarked;
