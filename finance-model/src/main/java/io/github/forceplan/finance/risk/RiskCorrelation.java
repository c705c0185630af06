package io.github.forceplan.finance.risk;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * Correlation between each pair of some risks, of the normal deviates of a year.
 *
 * @param between ids of at least two risks
 * @param correlation −1 to 1
 */
public record RiskCorrelation(
        @Figure("Ids of the risks, at least two.") List<String> between,

        @Figure(value = "Correlation between each pair of them.", min = -1, max = 1)
        double correlation) {

    public RiskCorrelation {
        between = List.copyOf(between);
        if (between.size() < 2) {
            throw new IllegalArgumentException("A correlation must name at least two risks, found " + between + ".");
        }
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("The correlation (" + correlation + ") must be -1 to 1.");
        }
    }
}
