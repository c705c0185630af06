/** A finished run as the summary, the report and the tables take it. */
@NullMarked
package io.github.forceplan.planner.run;

import org.jspecify.annotations.NullMarked;
