/** Waiting lines of calls: Erlang B, C and A, priority, and how many answerers a target needs. */
@NullMarked
package io.github.forceplan.workforce.queue;

import org.jspecify.annotations.NullMarked;
