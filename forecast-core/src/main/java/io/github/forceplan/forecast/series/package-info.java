/** Regular time series and regressors beside them. */
@NullMarked
package io.github.forceplan.forecast.series;

import org.jspecify.annotations.NullMarked;
