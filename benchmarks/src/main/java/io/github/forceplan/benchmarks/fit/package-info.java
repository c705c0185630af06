/** Time and allocation of single fits. */
@NullMarked
package io.github.forceplan.benchmarks.fit;

import org.jspecify.annotations.NullMarked;
