package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * Correlation between each pair of some uncertain assumptions, from whatever part of the plan.
 *
 * @param between addresses of at least two of them
 * @param rankCorrelation Spearman's, within each year; above −1 and below 1
 */
public record AssumptionCorrelation(
        @Figure("Addresses of the assumptions, at least two, such as demand.recordingChange.targetRate.")
        List<String> between,

        @Figure(value = "Rank correlation (Spearman's) between each pair of them.", min = -1, max = 1)
        double rankCorrelation) {

    public AssumptionCorrelation {
        between = List.copyOf(between);
        if (between.stream().distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "A correlation must name at least two assumptions, found " + between + ".");
        }
        if (!(rankCorrelation > -1 && rankCorrelation < 1)) {
            throw new IllegalArgumentException("The rank correlation (" + rankCorrelation
                    + ") must be above -1 and below 1. Let one assumption stand for both if they are the same.");
        }
    }
}
