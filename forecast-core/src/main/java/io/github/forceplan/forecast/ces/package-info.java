/** Complex exponential smoothing. */
@NullMarked
package io.github.forceplan.forecast.ces;

import org.jspecify.annotations.NullMarked;
