/** Savings and the benefits register. */
@NullMarked
package io.github.forceplan.finance.saving;

import org.jspecify.annotations.NullMarked;
