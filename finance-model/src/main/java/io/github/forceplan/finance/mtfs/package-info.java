/** The medium-term financial strategy: a plan compiled to formulas, its ledger and its simulation kernel. */
@NullMarked
package io.github.forceplan.finance.mtfs;

import org.jspecify.annotations.NullMarked;
