/** Limits that figures are held to, with errors that name the figure, its value and the limits. */
@NullMarked
package io.github.forceplan.workforce.limit;

import org.jspecify.annotations.NullMarked;
