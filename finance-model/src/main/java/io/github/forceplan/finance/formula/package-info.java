/**
 * One definition of each figure as a formula; the exact ledger, the simulation kernel, the explanation and the
 * spreadsheet are four readings of it.
 */
@NullMarked
package io.github.forceplan.finance.formula;

import org.jspecify.annotations.NullMarked;
