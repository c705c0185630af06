/** The calendar: frequencies, periods, financial years and horizons. */
@NullMarked
package io.github.forceplan.forecast.time;

import org.jspecify.annotations.NullMarked;
