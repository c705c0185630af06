/** Models of transformed series, their forecasts brought back. */
@NullMarked
package io.github.forceplan.forecast.transformation;

import org.jspecify.annotations.NullMarked;
