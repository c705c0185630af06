/** Pay scales, on-costs and the cohorts of posts that stand on them. */
@NullMarked
package io.github.forceplan.finance.pay;

import org.jspecify.annotations.NullMarked;
