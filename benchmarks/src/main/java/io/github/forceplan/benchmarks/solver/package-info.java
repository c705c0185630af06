/** Engines of linear and integer programs side by side. */
@NullMarked
package io.github.forceplan.benchmarks.solver;

import org.jspecify.annotations.NullMarked;
