package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.evaluation.DistributionMeasures;
import io.github.forceplan.forecast.model.Quantiles;
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
        boolean inside95) {

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
                outcome >= Quantiles.ofSorted(sorted, 0.025) && outcome <= Quantiles.ofSorted(sorted, 0.975));
    }
}
