/** Reads budget books from CSV or xlsx files and writes their lines as a plan has them. */
@NullMarked
package io.github.forceplan.io.budgetbook;

import org.jspecify.annotations.NullMarked;
