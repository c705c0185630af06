package io.github.forceplan.forecast.ets;

/** What an estimate makes as large as it can. */
public enum Estimator {
    /** The likelihood. */
    MAXIMUM_LIKELIHOOD,
    /**
     * The likelihood times weak beta densities of the smoothing parameters, which keep them from the ends of their
     * ranges and the trend and the season from moving fast unless the data insist. On short series the likelihood alone
     * often has its maximum at such extremes, and forecasts then follow the noise. The densities were chosen on rolling
     * origins inside the training parts of the M3 series.
     */
    PENALISED_LIKELIHOOD
}
