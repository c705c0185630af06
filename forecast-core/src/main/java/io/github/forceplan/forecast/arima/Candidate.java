package io.github.forceplan.forecast.arima;

import org.jspecify.annotations.Nullable;

/**
 * A model that a search has tried.
 *
 * @param criterion its information criterion; infinite if the model is not acceptable
 * @param estimate null if it could not be estimated
 */
record Candidate(
        ArimaOrder order,
        boolean constant,
        double criterion,
        @Nullable Estimate estimate) {}
