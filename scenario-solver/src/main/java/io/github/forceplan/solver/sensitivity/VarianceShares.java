package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.solver.chance.Seeds;
import io.github.forceplan.solver.chance.Source;
import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits a measure's variance over the sources of chance by Sobol's indices, estimated by pick and freeze: with f(A) and
 * f(B) on two independent sets of draws and f(AB) on the first with one source taken from the second, the total index is
 * mean((f(A) − f(AB))²) ÷ 2V (Jansen 1999) and the first-order index mean((f(B) − mean f(B))·(f(AB) − f(A))) ÷ V, which
 * is exactly 0 for a source that does nothing (Saltelli and others 2010, Computer Physics Communications 181, table 2, (f)
 * and (b)).
 */
public final class VarianceShares {

    private static final long OTHER = 0x5EED_0B50L;

    private VarianceShares() {}

    /**
     * The shares of each measure, in the order of {@link Source}; none where the measure is the same in every draw.
     *
     * @param evaluator of the plan, with one seed for all sources
     * @param seed that seed
     * @param under the plan under a scenario
     */
    public static Map<String, List<VarianceShare>> of(
            PlanEvaluator evaluator, long seed, Plan under, List<String> measures) {
        Seeds ours = Seeds.all(seed);
        Seeds theirs = Seeds.all(seed ^ OTHER);
        Estimates estimates = evaluator.estimates(under);
        Map<String, double[]> a = values(evaluator, under, measures);
        Map<String, double[]> b = values(evaluator.reseeded(theirs), under, measures);
        Map<String, List<VarianceShare>> shares = new LinkedHashMap<>();
        measures.forEach(measure -> shares.put(measure, new ArrayList<>()));
        for (Source source : Source.values()) {
            PlanEvaluator mixed = evaluator.reseeded(ours.with(source, theirs.of(source)));
            Map<String, double[]> ab = values(mixed, under, measures);
            shares.forEach((measure, list) -> {
                double[] own = known(a, measure);
                double[] other = known(b, measure);
                double variance = (variance(own) + variance(other)) / 2;
                if (variance > 0) {
                    list.add(share(source, own, other, known(ab, measure), variance, estimates));
                }
            });
        }
        return shares;
    }

    /** From the values of f(A), f(B) and f(AB), one a draw. */
    static VarianceShare share(
            Source source, double[] a, double[] b, double[] ab, double variance, Estimates estimates) {
        double[] total = new double[a.length];
        double[] first = new double[a.length];
        double middle = new Statistic.Mean().of(b);
        for (int d = 0; d < a.length; d++) {
            total[d] = (a[d] - ab[d]) * (a[d] - ab[d]) / (2 * variance);
            first[d] = (b[d] - middle) * (ab[d] - a[d]) / variance;
        }
        Statistic mean = new Statistic.Mean();
        return new VarianceShare(
                source.meaning(),
                mean.of(first),
                mean.of(total),
                estimates.standardError(mean, first).orElse(0),
                estimates.standardError(mean, total).orElse(0));
    }

    private static Map<String, double[]> values(PlanEvaluator evaluator, Plan under, List<String> measures) {
        Map<String, double[]> values = new LinkedHashMap<>();
        var outcomes = evaluator.of(under);
        measures.forEach(measure -> values.put(measure, outcomes.values(measure)));
        return values;
    }

    private static double[] known(Map<String, double[]> values, String measure) {
        double[] known = values.get(measure);
        if (known == null) {
            throw new IllegalStateException("No values of " + measure + ".");
        }
        return known;
    }

    private static double variance(double[] values) {
        double error = new Statistic.Mean().standardError(values);
        return error * error * values.length;
    }
}
