package io.github.forceplan.forecast.recording.learning;

/**
 * A step that one force showed in one offence group, as the logarithm of recorded crime after ÷ before, net of other
 * forces and of its control group.
 *
 * @param estimate of the step
 * @param error its standard error, above 0
 */
public record MeasuredStep(double estimate, double error) {}
