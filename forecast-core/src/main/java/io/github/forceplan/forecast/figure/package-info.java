/** Where a figure comes from, what it means, and what values it may take. */
@NullMarked
package io.github.forceplan.forecast.figure;

import org.jspecify.annotations.NullMarked;
