/** What the workbook and the CSV tables hold. */
@NullMarked
package io.github.forceplan.planner.tables;

import org.jspecify.annotations.NullMarked;
