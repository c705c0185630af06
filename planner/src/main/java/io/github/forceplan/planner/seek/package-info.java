/** The answer to a seek, as a file and in words. */
@NullMarked
package io.github.forceplan.planner.seek;

import org.jspecify.annotations.NullMarked;
