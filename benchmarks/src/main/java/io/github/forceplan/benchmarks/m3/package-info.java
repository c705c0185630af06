/** Accuracy and speed on the series of the M3 competition. */
@NullMarked
package io.github.forceplan.benchmarks.m3;

import org.jspecify.annotations.NullMarked;
