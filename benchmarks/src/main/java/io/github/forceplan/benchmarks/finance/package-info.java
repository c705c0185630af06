/** How fast the medium-term financial strategy is projected, exactly and in the kernel. */
@NullMarked
package io.github.forceplan.benchmarks.finance;

import org.jspecify.annotations.NullMarked;
