/** Forecasts of totals and their parts that add up: hierarchies of series, of periods, and of both. */
@NullMarked
package io.github.forceplan.forecast.reconcile;

import org.jspecify.annotations.NullMarked;
