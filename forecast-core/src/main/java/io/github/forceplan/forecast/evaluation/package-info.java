/** How good forecasts are: error measures, backtests, tests of difference, residual diagnostics. */
@NullMarked
package io.github.forceplan.forecast.evaluation;

import org.jspecify.annotations.NullMarked;
