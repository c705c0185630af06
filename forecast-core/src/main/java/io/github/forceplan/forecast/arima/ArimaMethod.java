package io.github.forceplan.forecast.arima;

/** How coefficients are estimated. */
public enum ArimaMethod {
    /** Exact maximum likelihood, started from the conditional estimate. With missing values, started from zero. */
    CSS_ML,
    /** Exact maximum likelihood, started from zero coefficients. */
    ML,
    /** Least conditional sum of squares: no likelihood, no information criteria. Needs a series without gaps. */
    CSS
}
