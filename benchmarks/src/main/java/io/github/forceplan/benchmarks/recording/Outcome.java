package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.evaluation.DistributionMeasures;
import io.github.forceplan.forecast.model.Quantiles;
import io.github.forceplan.forecast.random.StandardNormal;
import java.util.Arrays;

/**
 * One forecast of one yearly total, scored.
 *
 * @param force whose
 * @param origin last financial year seen, by the year it began in
 * @param year 1 to 4 years ahead
 * @param model name
 * @param changed whether a change was known at the origin
 * @param covid whether the year has a quarter under Covid restrictions
 * @param crps of the total ÷ last known yearly total
 * @param error outcome − mean, ÷ last known yearly total
 * @param inside80 whether the outcome lay in the central 80 % interval
 * @param inside95 the same for 95 %
 * @param outcome the total that came
 * @param base last known yearly total
 * @param draws of the total, ascending; not to be changed
 */
record Outcome(
        String force,
        int origin,
        int year,
        String model,
        boolean changed,
        boolean covid,
        double crps,
        double error,
        boolean inside80,
        boolean inside95,
        double outcome,
        double base,
        double[] draws) {

    static Outcome of(
            String force,
            int origin,
            int year,
            String model,
            boolean changed,
            boolean covid,
            double outcome,
            double base,
            double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Outcome(
                force,
                origin,
                year,
                model,
                changed,
                covid,
                DistributionMeasures.crps(outcome, sorted) / base,
                (outcome - Arrays.stream(sorted).average().orElseThrow()) / base,
                outcome >= Quantiles.ofSorted(sorted, 0.1) && outcome <= Quantiles.ofSorted(sorted, 0.9),
                outcome >= Quantiles.ofSorted(sorted, 0.025) && outcome <= Quantiles.ofSorted(sorted, 0.975),
                outcome,
                base,
                sorted);
    }

    /** The normal deviate at the outcome's place among the draws: standard normal if forecasts are calibrated. */
    double deviate() {
        int below = 0;
        while (below < draws.length && draws[below] < outcome) {
            below++;
        }
        return StandardNormal.quantile((below + 0.5) / (draws.length + 1));
    }

    /** The same forecast with every draw's distance from the median, on the logarithm, times a factor. */
    Outcome spread(String name, double factor) {
        double median = StrictMath.log(Quantiles.ofSorted(draws, 0.5));
        double[] moved = Arrays.stream(draws)
                .map(draw -> StrictMath.exp(median + factor * (StrictMath.log(draw) - median)))
                .toArray();
        return of(force, origin, year, name, changed, covid, outcome, base, moved);
    }
}
