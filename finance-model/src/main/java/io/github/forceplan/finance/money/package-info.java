/** Exact pence: money, sharing out without loss, and displayed tables that foot. */
@NullMarked
package io.github.forceplan.finance.money;

import org.jspecify.annotations.NullMarked;
