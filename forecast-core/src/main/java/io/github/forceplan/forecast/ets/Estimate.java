package io.github.forceplan.forecast.ets;

/** A form with its estimated parameters and initial states, in the units of the estimation. */
record Estimate(EtsForm form, Point point, double criterion, int freeParameters, int iterations) {}
