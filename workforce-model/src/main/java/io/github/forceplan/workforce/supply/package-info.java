/** Roles, recruits, trainees and leavers, month by month. */
@NullMarked
package io.github.forceplan.workforce.supply;

import org.jspecify.annotations.NullMarked;
