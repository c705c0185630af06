/** Skills and accreditations, and whose holders may do whose work. */
@NullMarked
package io.github.forceplan.workforce.skill;

import org.jspecify.annotations.NullMarked;
