/** Engines that solve programs, the choice between them, and the proof of what they say. */
@NullMarked
package io.github.forceplan.solver.engine;

import org.jspecify.annotations.NullMarked;
