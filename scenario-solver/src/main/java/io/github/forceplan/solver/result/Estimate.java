package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.model.Quantiles;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure over all draws.
 *
 * @param mean average over the draws
 * @param quantiles the reported quantiles by probability, in rising order
 */
public record Estimate(
        @Figure("Average over the draws.") double mean,
        @Figure("Quantiles by probability.") Map<String, Double> quantiles) {

    private static final List<String> LEVELS = List.of("0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95");

    public Estimate {
        quantiles = Collections.unmodifiableMap(new LinkedHashMap<>(quantiles));
    }

    /** The estimate from one value a draw, in draw order (at least one); the array is left as it was. */
    public static Estimate of(double[] draws) {
        double sum = 0;
        for (double value : draws) {
            sum += value;
        }
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        Map<String, Double> quantiles = new LinkedHashMap<>();
        for (String level : LEVELS) {
            quantiles.put(level, Quantiles.ofSorted(sorted, Double.parseDouble(level)));
        }
        return new Estimate(sum / draws.length, quantiles);
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
