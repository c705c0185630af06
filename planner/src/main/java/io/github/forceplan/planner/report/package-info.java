/** The report: one self-contained page made from a result. */
@NullMarked
package io.github.forceplan.planner.report;

import org.jspecify.annotations.NullMarked;
