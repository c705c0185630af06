package io.github.forceplan.forecast.reconcile;

/** What decides how forecasts of short and long spans give way to each other; Athanasopoulos et al. (2017), section 3. */
public enum TemporalWeights {
    /** By the number of periods that a span sums. */
    STRUCTURAL,
    /** By the variance of one-step residuals at each length of span. */
    VARIANCE
}
