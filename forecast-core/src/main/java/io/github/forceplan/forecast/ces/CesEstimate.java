package io.github.forceplan.forecast.ces;

import io.github.forceplan.forecast.model.Likelihood;

/**
 * Complex exponential smoothing at its parameters.
 *
 * @param parameters α₀, α₁, β₀, β₁ as far as the form has them
 * @param fitted one-step expectations
 * @param variance of the one-step errors, by degrees of freedom
 * @param end state after the last observation; not to be moved
 */
record CesEstimate(
        CesSeason season, double[] parameters, double[] fitted, double variance, Likelihood likelihood, CesState end) {}
