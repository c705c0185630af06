/** What to worry about: which assumptions and which chances move the outcome, and which choice is regretted least. */
@NullMarked
package io.github.forceplan.solver.sensitivity;

import org.jspecify.annotations.NullMarked;
