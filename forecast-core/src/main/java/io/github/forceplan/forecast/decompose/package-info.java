/** Splits a series into trend, seasons and remainder, and forecasts it part by part. */
@NullMarked
package io.github.forceplan.forecast.decompose;

import org.jspecify.annotations.NullMarked;
