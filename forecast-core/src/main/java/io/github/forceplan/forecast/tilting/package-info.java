/** Distributions moved to meet a target, and changed as little as that allows. */
@NullMarked
package io.github.forceplan.forecast.tilting;

import org.jspecify.annotations.NullMarked;
