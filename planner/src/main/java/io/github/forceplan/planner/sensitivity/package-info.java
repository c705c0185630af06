/** What to worry about, in words and tables. */
@NullMarked
package io.github.forceplan.planner.sensitivity;

import org.jspecify.annotations.NullMarked;
