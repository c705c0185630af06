package io.github.forceplan.planner.run;

import io.github.forceplan.forecast.figure.Basis;

/**
 * Figures that the plan states, with why they may be believed.
 *
 * @param path the address in the plan that they stand at or under; empty for the whole plan
 * @param values as written, compactly
 * @param basis their source, or who assumes them and why
 */
public record StatedFigure(String path, String values, Basis basis) {}
