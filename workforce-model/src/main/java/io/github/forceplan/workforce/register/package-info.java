/** Who holds which skill: a register read from rows, its faults, gaps, expiries and retirements. */
@NullMarked
package io.github.forceplan.workforce.register;

import org.jspecify.annotations.NullMarked;
