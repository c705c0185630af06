/** Keyed, reproducible random streams. */
@NullMarked
package io.github.forceplan.forecast.random;

import org.jspecify.annotations.NullMarked;
