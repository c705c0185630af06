/** Budget lines of a plan: what is spent, what comes in, and by which rule. */
@NullMarked
package io.github.forceplan.finance.line;

import org.jspecify.annotations.NullMarked;
