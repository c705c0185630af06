/** Figures as people read them: thousands, £m, ranges, chances. */
@NullMarked
package io.github.forceplan.planner.text;

import org.jspecify.annotations.NullMarked;
