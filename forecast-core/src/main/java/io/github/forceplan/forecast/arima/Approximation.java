package io.github.forceplan.forecast.arima;

/** Whether candidates are compared by their conditional sum of squares, and only the chosen one by its likelihood. */
public enum Approximation {
    /** For more than 150 observations or 12 a year, as R. Never with gaps in the series. */
    AUTOMATIC,
    NEVER,
    /** Unless the series has gaps. */
    ALWAYS
}
