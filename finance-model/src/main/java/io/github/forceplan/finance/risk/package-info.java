/** Uncertainty about the plan's figures: distributions, correlation and persistence. */
@NullMarked
package io.github.forceplan.finance.risk;

import org.jspecify.annotations.NullMarked;
