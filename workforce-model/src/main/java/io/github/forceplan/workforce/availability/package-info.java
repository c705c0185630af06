/** Hours that one deployable full-time equivalent gives in a year, and what takes people away from it. */
@NullMarked
package io.github.forceplan.workforce.availability;

import org.jspecify.annotations.NullMarked;
