/** Recorded crimes by route of investigation, and the hours that each route asks for. */
@NullMarked
package io.github.forceplan.workforce.workload;

import org.jspecify.annotations.NullMarked;
