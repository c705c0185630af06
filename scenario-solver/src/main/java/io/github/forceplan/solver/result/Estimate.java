package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.model.Quantiles;
import io.github.forceplan.solver.goal.Statistic;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure over all draws.
 *
 * @param mean average over the draws
 * @param quantiles the reported quantiles by probability, in rising order
 * @param standardErrors how far both may be off because draws are not infinitely many; absent where it is not known, as for a
 *     single draw
 */
public record Estimate(
        @Figure("Average over the draws.") double mean,
        @Figure("Quantiles by probability.") Map<String, Double> quantiles,

        @Figure("How far the mean and the quantiles may be off because draws are not infinitely many.")
        Optional<StandardErrors> standardErrors) {

    private static final List<String> LEVELS = List.of("0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95");

    public Estimate {
        quantiles = Collections.unmodifiableMap(new LinkedHashMap<>(quantiles));
    }

    /** The estimate from one value a draw, draws independent of each other (at least one); the array is left as it was. */
    public static Estimate of(double[] draws) {
        return of(draws, Estimates.independent());
    }

    static Estimate of(double[] draws, Estimates drawn) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        Map<String, Double> quantiles = new LinkedHashMap<>();
        for (String level : LEVELS) {
            quantiles.put(level, Quantiles.ofSorted(sorted, Double.parseDouble(level)));
        }
        return new Estimate(
                new Statistic.Mean().of(draws),
                quantiles,
                drawn.areIndependent()
                        ? draws.length > 1 ? Optional.of(StandardErrors.ofSorted(sorted, LEVELS)) : Optional.empty()
                        : StandardErrors.ofReplicates(draws, drawn, LEVELS));
    }

    /** A figure that is the same in every draw. */
    public static Estimate exactly(double value) {
        return of(new double[] {value});
    }

    /** The estimate of the figure plus an amount that is the same in every draw. */
    public Estimate plus(double amount) {
        Map<String, Double> moved = new LinkedHashMap<>();
        quantiles.forEach((level, value) -> moved.put(level, value + amount));
        return new Estimate(mean + amount, moved, standardErrors);
    }

    /**
     * A reported quantile.
     *
     * @param level one of 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95 as text
     */
    public double quantile(String level) {
        Double value = quantiles.get(level);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The quantile (" + level + ") is not reported; the reported ones are " + quantiles.keySet() + ".");
        }
        return value;
    }
}
