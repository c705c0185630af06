/** The Theta method, its optimised and its dynamic models. */
@NullMarked
package io.github.forceplan.forecast.theta;

import org.jspecify.annotations.NullMarked;
