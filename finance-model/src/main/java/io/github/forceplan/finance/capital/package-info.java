/** The capital programme: schemes, financing, minimum revenue provision, loans and treasury. */
@NullMarked
package io.github.forceplan.finance.capital;

import org.jspecify.annotations.NullMarked;
