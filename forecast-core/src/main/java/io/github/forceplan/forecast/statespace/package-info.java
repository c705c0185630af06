/**
 * Linear Gaussian state-space models: Kalman filter with exact diffuse start, fixed-interval smoother, simulation. Notation
 * of Durbin and Koopman (2012), "Time Series Analysis by State Space Methods", second edition.
 */
@NullMarked
package io.github.forceplan.forecast.statespace;

import org.jspecify.annotations.NullMarked;
