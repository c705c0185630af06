package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.solver.goal.Statistic;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far an estimate may be from what infinitely many draws would give. Nothing is said here of whether the
 * plan is right.
 *
 * <p>Of the mean: the standard deviation of the draws over the root of their number. Of the quantile at p: half the
 * distance between the quantiles at p ± √(p(1 − p)/n) (Conover, Practical Nonparametric Statistics, section 3.2). Of draws
 * of a design: from its replicates ({@link Estimates}).
 *
 * @param mean of the mean, in the figure's own unit
 * @param quantiles of the quantiles by probability; one whose interval reaches beyond the draws is left out
 */
public record StandardErrors(
        @Figure("Standard error of the mean, from the number of draws alone.")
        double mean,

        @Figure("Standard errors of the quantiles by probability.")
        Map<String, Double> quantiles) {

    public StandardErrors {
        quantiles = Collections.unmodifiableMap(new LinkedHashMap<>(quantiles));
    }

    /** From draws in replicates; empty if replicates are not known or too short. */
    static Optional<StandardErrors> ofReplicates(double[] draws, Estimates drawn, Collection<String> levels) {
        OptionalDouble mean = drawn.standardError(new Statistic.Mean(), draws);
        if (mean.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> quantiles = new LinkedHashMap<>();
        for (String level : levels) {
            drawn.standardError(new Statistic.Quantile(Double.parseDouble(level)), draws)
                    .ifPresent(error -> quantiles.put(level, error));
        }
        return Optional.of(new StandardErrors(mean.getAsDouble(), quantiles));
    }

    /** From two or more independent draws in rising order. */
    static StandardErrors ofSorted(double[] draws, Collection<String> levels) {
        Map<String, Double> quantiles = new LinkedHashMap<>();
        for (String level : levels) {
            double p = Double.parseDouble(level);
            double reach = Math.sqrt(p * (1 - p) / draws.length);
            if (p - reach >= 0 && p + reach <= 1) {
                quantiles.put(level, new Statistic.Quantile(p).standardErrorOfSorted(draws));
            }
        }
        return new StandardErrors(new Statistic.Mean().standardError(draws), quantiles);
    }
}
