/**
 * Seasonal ARIMA models with regressors: Box and Jenkins (1970); exact likelihood, automatic choice of the order by
 * Hyndman and Khandakar (2008), Journal of Statistical Software 27(3). Numbers are those of R's {@code stats::arima} and
 * {@code forecast::Arima}.
 */
@NullMarked
package io.github.forceplan.forecast.arima;

import org.jspecify.annotations.NullMarked;
