/** Budget books of others, read into lines of a plan. */
@NullMarked
package io.github.forceplan.finance.budgetbook;

import org.jspecify.annotations.NullMarked;
