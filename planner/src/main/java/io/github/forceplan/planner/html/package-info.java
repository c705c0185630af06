/** A small HTML builder that always escapes. */
@NullMarked
package io.github.forceplan.planner.html;

import org.jspecify.annotations.NullMarked;
