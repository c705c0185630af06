/** HiGHS, SCIP and GLOP through Google OR-Tools: native code, optional, found when on the class path. */
@NullMarked
package io.github.forceplan.ortools;

import org.jspecify.annotations.NullMarked;
