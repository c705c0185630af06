/** Intervals that cover what they promise, learnt from a model's own past misses. */
@NullMarked
package io.github.forceplan.forecast.calibration;

import org.jspecify.annotations.NullMarked;
