/** One screen of text that a planner can paste in an email. */
@NullMarked
package io.github.forceplan.planner.summary;

import org.jspecify.annotations.NullMarked;
