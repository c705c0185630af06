/** Charts as inline SVG, readable without script and with a screen reader. */
@NullMarked
package io.github.forceplan.planner.chart;

import org.jspecify.annotations.NullMarked;
