/** How well recorded crime is forecast through changes of recording, and where the product's prior comes from. */
@NullMarked
package io.github.forceplan.benchmarks.recording;

import org.jspecify.annotations.NullMarked;
