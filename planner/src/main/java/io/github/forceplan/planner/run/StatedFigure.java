package io.github.forceplan.planner.run;

import io.github.forceplan.forecast.figure.Basis;

/**
 * A figure that the plan states, with why it may be believed.
 *
 * @param path its address in the plan
 * @param value as written
 * @param basis its source, or who assumes it and why
 */
public record StatedFigure(String path, String value, Basis basis) {}
