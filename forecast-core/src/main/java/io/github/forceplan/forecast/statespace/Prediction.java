package io.github.forceplan.forecast.statespace;

/**
 * Normal distributions of the next observations.
 *
 * @param means one a step
 * @param variances one a step, not negative
 */
public record Prediction(double[] means, double[] variances) {}
