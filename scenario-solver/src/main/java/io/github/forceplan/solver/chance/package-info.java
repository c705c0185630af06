/** Where chance enters a plan, and the seeds that rule it. */
@NullMarked
package io.github.forceplan.solver.chance;

import org.jspecify.annotations.NullMarked;
