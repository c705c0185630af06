package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.model.Quantiles;
import io.github.forceplan.solver.plan.CrimeTarget.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The last step to a target that resampling hits but for its rounding. For an average, the crimes of its groups and year
 * are multiplied by target ÷ average, in every draw alike. For a quantile, a draw at rank r (0 to 1) is multiplied by
 * 1 + s(r)(target ÷ quantile − 1) with s = r ÷ p below the probability p and (1 − r) ÷ (1 − p) above it: 1 at the quantile, 0
 * at the ends. Targets take turns until all hold to a part in 10¹². Recording and growth of a draw are multiplied alike.
 */
final class TargetCorrection {

    private static final double ACCURACY = 1e-12;
    private static final int MOST_TURNS = 2000;

    private final double[][][] factors;
    private double largest;

    private TargetCorrection(int groups, int years) {
        this.factors = new double[groups][years][0];
    }

    static TargetCorrection of(List<Aim> aims, DemandPaths paths) {
        TargetCorrection correction = new TargetCorrection(paths.groups().size(), paths.years());
        for (Aim aim : aims) {
            for (int g : aim.groups()) {
                correction.factors[g][aim.year()] = new double[paths.draws()];
                Arrays.fill(correction.factors[g][aim.year()], 1);
            }
        }
        correction.settle(aims, paths);
        return correction;
    }

    /** [group][year] a factor a draw; empty where nothing is corrected. */
    double[][][] factors() {
        return factors;
    }

    /** The factor furthest from 1, less 1, without its sign. */
    double largest() {
        return largest;
    }

    private void settle(List<Aim> aims, DemandPaths paths) {
        double off = 1;
        for (int turn = 0; turn < MOST_TURNS && off > ACCURACY; turn++) {
            off = 0;
            for (Aim aim : aims) {
                off = Math.max(off, approach(aim, paths));
            }
        }
        if (off > ACCURACY) {
            throw new IllegalArgumentException(
                    "The targets " + aims.stream().map(Aim::id).toList()
                            + " can't all be met exactly by the " + paths.draws()
                            + " draws. Use more draws, or leave out one that the others nearly settle.");
        }
        for (double[][] group : factors) {
            for (double[] year : group) {
                for (double factor : year) {
                    largest = Math.max(largest, Math.abs(factor - 1));
                }
            }
        }
    }

    /** Brings one target about; gives how far off it was, as a fraction. */
    private double approach(Aim aim, DemandPaths paths) {
        double[] values = new double[paths.draws()];
        for (int d = 0; d < values.length; d++) {
            for (int g : aim.groups()) {
                values[d] += paths.yearTotal(g, d, aim.year()) * factors[g][aim.year()][d];
            }
        }
        double ratio;
        double[] share = new double[values.length];
        if (aim.probability().isPresent()) {
            double p = aim.probability().getAsDouble();
            int[] order = IntStream.range(0, values.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(values[a], values[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double[] sorted = new double[values.length];
            for (int i = 0; i < order.length; i++) {
                sorted[i] = values[order[i]];
                double rank = (i + 0.5) / order.length;
                share[order[i]] = rank < p ? rank / p : (1 - rank) / (1 - p);
            }
            ratio = aim.crimes() / Quantiles.ofSorted(sorted, p);
        } else {
            Arrays.fill(share, 1);
            ratio = aim.crimes() * values.length / Arrays.stream(values).sum();
            if (aim.relation() == Relation.AT_LEAST && ratio <= 1 || aim.relation() == Relation.AT_MOST && ratio >= 1) {
                return 0;
            }
        }
        for (int g : aim.groups()) {
            double[] factor = factors[g][aim.year()];
            for (int d = 0; d < values.length; d++) {
                factor[d] *= 1 + share[d] * (ratio - 1);
            }
        }
        return Math.abs(ratio - 1);
    }
}
