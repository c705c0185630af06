/** Exponential smoothing as innovations state space models: the whole ETS family. */
@NullMarked
package io.github.forceplan.forecast.ets;

import org.jspecify.annotations.NullMarked;
