/** Where the figures of a result come from, term by term. */
@NullMarked
package io.github.forceplan.planner.explain;

import org.jspecify.annotations.NullMarked;
