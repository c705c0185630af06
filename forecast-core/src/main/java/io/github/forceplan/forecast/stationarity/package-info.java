/**
 * How many differences make a series stationary: unit-root tests and the strength of a season, as R's {@code ndiffs} and
 * {@code nsdiffs}.
 */
@NullMarked
package io.github.forceplan.forecast.stationarity;

import org.jspecify.annotations.NullMarked;
