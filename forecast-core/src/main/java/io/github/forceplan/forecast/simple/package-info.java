/** Benchmark methods: the last value, the last season, a straight line through the ends, the mean. */
@NullMarked
package io.github.forceplan.forecast.simple;

import org.jspecify.annotations.NullMarked;
