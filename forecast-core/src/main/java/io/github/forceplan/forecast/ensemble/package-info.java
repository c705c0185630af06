/** Forecasts made from those of several models: their combination, and the choice of one for each series. */
@NullMarked
package io.github.forceplan.forecast.ensemble;

import org.jspecify.annotations.NullMarked;
