package io.github.forceplan.forecast.model;

/** The quantile functions of a forecast's steps; not decreasing in {@code p}. */
@FunctionalInterface
public interface StepQuantiles {

    /** The value below which the outcome at {@code step} (0 is the first) falls with probability {@code p}. */
    double quantile(int step, double p);
}
