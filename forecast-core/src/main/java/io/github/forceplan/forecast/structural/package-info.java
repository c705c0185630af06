/**
 * Structural time series models (Harvey 1989, "Forecasting, Structural Time Series Models and the Kalman Filter"): level,
 * slope, season, cycle and regression as unobserved components.
 */
@NullMarked
package io.github.forceplan.forecast.structural;

import org.jspecify.annotations.NullMarked;
