/** Weights of harm. They are not hours: nothing here is ever used for workload. */
@NullMarked
package io.github.forceplan.workforce.severity;

import org.jspecify.annotations.NullMarked;
