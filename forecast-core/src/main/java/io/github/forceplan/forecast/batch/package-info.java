/** Forecasts of many series at once. */
@NullMarked
package io.github.forceplan.forecast.batch;

import org.jspecify.annotations.NullMarked;
