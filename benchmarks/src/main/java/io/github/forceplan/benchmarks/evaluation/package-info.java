/** How many draws of a plan are evaluated a second, from crime to gaps. */
@NullMarked
package io.github.forceplan.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
