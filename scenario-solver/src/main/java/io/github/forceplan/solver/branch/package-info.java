/** Branch and bound for programs with whole numbers, on the simplex method of this project. */
@NullMarked
package io.github.forceplan.solver.branch;

import org.jspecify.annotations.NullMarked;
