package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What it took to impose planning assumptions on the forecast by entropic tilting.
 *
 * @param imposed the assumptions
 * @param effectiveSampleSize how many equally weighted draws tell as much as the weighted ones; far fewer than were drawn
 *     means that the assumptions are far from the forecast
 * @param distinctDraws how many of the draws are left after resampling, some of them several times
 * @param divergence how far the weights are from equal ones (Kullback and Leibler)
 * @param largestCorrection the most that a draw's crimes of a year were moved to make up for the rounding of resampling
 */
public record TargetsResult(
        @Figure("The assumptions.") List<Imposed> imposed,

        @Figure(value = "Equally weighted draws that tell as much as the weighted ones.", unit = "draws", min = 1)
        double effectiveSampleSize,

        @Figure(value = "Draws left after resampling.", unit = "draws", min = 1)
        int distinctDraws,

        @Figure(value = "Distance of the weights from equal ones.", unit = "nats", min = 0)
        double divergence,

        @Figure(value = "Most that a draw's crimes of a year were moved to hit exactly.", unit = "fraction", min = 0)
        double largestCorrection) {

    /**
     * An assumption.
     *
     * @param id in the plan, or {@code growthTarget}
     * @param financialYear the year
     * @param groups offence groups, added
     * @param probability of the crimes or fewer, if it is a quantile; left out if it is the average
     * @param crimes that the average, or the quantile, is
     * @param forecast what it was before
     */
    public record Imposed(
            @Figure("Its id in the plan.") String id,
            @Figure("The year.") String financialYear,
            @Figure("Offence groups, added.") List<String> groups,

            @Figure(value = "Probability of the crimes or fewer; left out for an average.", unit = "fraction")
            Optional<Double> probability,

            @Figure(value = "Crimes that it is.", unit = "crimes")
            double crimes,

            @Figure(value = "Crimes that it was before.", unit = "crimes")
            double forecast) {

        public Imposed {
            groups = List.copyOf(groups);
        }
    }

    public TargetsResult {
        imposed = List.copyOf(imposed);
    }
}
