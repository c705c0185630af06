/** The medium-term financial plan as the planner writes it. */
@NullMarked
package io.github.forceplan.finance.plan;

import org.jspecify.annotations.NullMarked;
