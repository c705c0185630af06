package io.github.forceplan.forecast.intermittent;

import io.github.forceplan.forecast.model.Likelihood;

/**
 * A count model at its parameters.
 *
 * @param initial mean of the first period
 * @param alpha weight of a count in the next mean
 * @param phi weight of the mean in the next one
 * @param mu what the mean returns to; carries the weight 1 − φ − α
 * @param dispersion variance over mean
 * @param means of each period
 * @param next mean of the period after the last
 */
record CountEstimate(
        CountForm form,
        double initial,
        double alpha,
        double phi,
        double mu,
        double dispersion,
        double[] means,
        double next,
        Likelihood likelihood) {

    double move(double mean, double count) {
        return (1 - phi - alpha) * mu + phi * mean + alpha * count;
    }
}
