package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.model.Quantiles;
import io.github.forceplan.forecast.tilting.EntropicTilting;
import io.github.forceplan.forecast.tilting.Target;
import io.github.forceplan.forecast.tilting.TiltedDraws;
import io.github.forceplan.forecast.tilting.UnattainableTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Imposes targets on sample paths: weights by entropic tilting (Robertson, Tallman and Whiteman 2005), equally weighted
 * draws for them by systematic resampling (Kitagawa 1996), and a last correction that makes up for the rounding of
 * multiplicities. A draw keeps all its offence groups, quarters, recording and growth, so that what holds in every draw
 * before holds after.
 */
final class TargetTilting {

    private TargetTilting() {}

    /**
     * Paths on which the targets hold.
     *
     * @param aims one or more
     * @throws IllegalArgumentException if no weighting of the draws meets them; the message has the nearest that one does
     */
    static DemandPaths impose(List<Aim> aims, DemandPaths paths) {
        List<double[]> before = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        List<Tilt.Imposed> imposed = new ArrayList<>();
        for (Aim aim : aims) {
            double[] values = aim.values(paths);
            before.add(values);
            targets.add(aim.target(values));
            imposed.add(new Tilt.Imposed(
                    aim.id(),
                    aim.financialYear(),
                    aim.names(),
                    aim.probability(),
                    aim.crimes(),
                    statistic(aim, values)));
        }
        TiltedDraws tilted;
        try {
            tilted = EntropicTilting.tilt(targets);
        } catch (UnattainableTargetException e) {
            throw new UnreachedTargetException(refusal(aims, before, e.nearest()), e);
        }
        int[] sources = resampled(tilted, aims, before);
        DemandPaths drawn = paths.resampled(sources);
        TargetCorrection correction = TargetCorrection.of(aims, drawn);
        return drawn.corrected(
                correction.factors(),
                new Tilt(sources, imposed, tilted.effectiveSampleSize(), tilted.divergence(), correction.largest()));
    }

    /** Along the first quantile's quantity, if there is one, so that as many draws as should be lie below it. */
    private static int[] resampled(TiltedDraws tilted, List<Aim> aims, List<double[]> values) {
        for (int k = 0; k < aims.size(); k++) {
            if (aims.get(k).probability().isPresent()) {
                return tilted.resampledInPlace(values.get(k));
            }
        }
        return tilted.resampledInPlace();
    }

    private static double statistic(Aim aim, double[] values) {
        if (aim.probability().isEmpty()) {
            return Arrays.stream(values).sum() / values.length;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Quantiles.ofSorted(sorted, aim.probability().getAsDouble());
    }

    /** Names the targets that no weighting meets even alone, or else all, which no weighting meets together. */
    private static String refusal(List<Aim> aims, List<double[]> before, double[] nearest) {
        List<String> alone = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (int k = 0; k < aims.size(); k++) {
            Aim aim = aims.get(k);
            double least = Arrays.stream(before.get(k)).min().orElseThrow();
            double most = Arrays.stream(before.get(k)).max().orElseThrow();
            boolean quantile = aim.probability().isPresent();
            String target = "target '" + aim.id() + "': " + crimes(aim, aim.crimes()) + ", "
                    + (quantile ? "with probability " + aim.probability().getAsDouble() : "on average") + " in "
                    + aim.financialYear();
            if (aim.crimes() <= least || aim.crimes() >= most) {
                alone.add(target + " (nearest " + crimes(aim, aim.crimes() <= least ? least : most)
                        + "; the draws run from " + whole(least) + " to " + whole(most) + ")");
            }
            together.add(target + " (nearest "
                    + (quantile ? round(Math.max(0, Math.min(1, nearest[k])), 3) : crimes(aim, nearest[k])) + ")");
        }
        boolean single = !alone.isEmpty();
        return "No weighting of the " + before.get(0).length + " draws meets "
                + (single ? "" : together.size() > 1 ? "together " : "") + String.join(", ", single ? alone : together)
                + ". Use a target that the draws reach, more draws, or demand.growthTarget.method: proportional-scaling.";
    }

    private static String crimes(Aim aim, double crimes) {
        double growth = crimes / aim.base() - 1;
        return whole(crimes) + " crimes, " + (growth < 0 ? "" : "+") + round(100 * growth, 1) + " % on the base year";
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String round(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
