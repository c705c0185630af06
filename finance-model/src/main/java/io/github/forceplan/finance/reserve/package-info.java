/** Reserves: purpose, floor, planned use, and what is drawn automatically to close a gap. */
@NullMarked
package io.github.forceplan.finance.reserve;

import org.jspecify.annotations.NullMarked;
