/** Tests of the whole chain, on plans small enough for paper. */
@NullMarked
package io.github.forceplan.workforce;

import org.jspecify.annotations.NullMarked;
