package io.github.forceplan.forecast.recording.learning;

/**
 * A value with its probability: a point of a quadrature grid.
 *
 * @param value the value
 * @param weight 0 to 1; those of a grid add to 1
 */
public record Weighted(double value, double weight) {}
