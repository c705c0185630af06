/** The answer of an optimum, as files and in words. */
@NullMarked
package io.github.forceplan.planner.optimise;

import org.jspecify.annotations.NullMarked;
