/** Intermittent demand and low counts. */
@NullMarked
package io.github.forceplan.forecast.intermittent;

import org.jspecify.annotations.NullMarked;
