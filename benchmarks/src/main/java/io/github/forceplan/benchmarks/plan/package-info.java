/** How fast a whole plan is evaluated. */
@NullMarked
package io.github.forceplan.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
