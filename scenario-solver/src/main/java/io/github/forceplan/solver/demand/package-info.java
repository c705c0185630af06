/** Recorded crime: underlying crime forecast by offence group, times the recording change, with its decomposition. */
@NullMarked
package io.github.forceplan.solver.demand;

import org.jspecify.annotations.NullMarked;
