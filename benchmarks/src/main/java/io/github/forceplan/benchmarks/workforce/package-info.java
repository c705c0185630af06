/** Benchmarks of the workforce model: paths of supply and matching, and contact management. */
@NullMarked
package io.github.forceplan.benchmarks.workforce;

import org.jspecify.annotations.NullMarked;
