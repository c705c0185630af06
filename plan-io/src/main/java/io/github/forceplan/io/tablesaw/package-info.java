/**
 * Series and results as Tablesaw tables and back, for analysis in Java. Tablesaw's first use takes a second and more,
 * so nothing else in Forceplan uses it.
 */
@NullMarked
package io.github.forceplan.io.tablesaw;

import org.jspecify.annotations.NullMarked;
