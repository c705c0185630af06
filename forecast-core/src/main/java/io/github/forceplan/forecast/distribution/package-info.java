/** Distributions that a planner may state for an uncertain figure, sampled by inversion. */
@NullMarked
package io.github.forceplan.forecast.distribution;

import org.jspecify.annotations.NullMarked;
