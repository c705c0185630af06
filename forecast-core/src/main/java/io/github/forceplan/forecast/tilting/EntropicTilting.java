package io.github.forceplan.forecast.tilting;

import io.github.forceplan.forecast.tilting.Target.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights of equally likely draws under which given means meet their targets, as near to equal weights as that allows
 * in the sense of Kullback and Leibler: Robertson, Tallman and Whiteman (2005), "Forecasting using relative entropy",
 * Journal of Money, Credit and Banking 37(3), eqs. 5–9. The weight of a draw is proportional to exp(γ′g) with g the
 * quantities of its targets; γ is found by Newton's method on the convex dual log Σ exp(γ′(g − target)), whose gradient
 * is the means' distance from the targets.
 *
 * <p>A target of one side (at least, at most) binds only if needed: its γ has the sign of the side or is zero. Which ones
 * bind is settled by trying sets of them, the smallest first, until the conditions of Karush, Kuhn and Tucker hold; they
 * do for one set, because the problem is convex.
 */
public final class EntropicTilting {

    private static final int MOST_SIDED = 12;
    private static final int MOST_STEPS = 200;

    /** Of the targets, in standard deviations of the draws. */
    private static final double ACCURACY = 1e-12;

    /** Nearer the edge of what the draws span, in standard deviations, next to nothing of them is left. */
    private static final double EDGE = 1e-7;

    private EntropicTilting() {}

    /**
     * Finds the weights.
     *
     * @param targets one or more, all over the same draws; at most 12 of one side
     * @throws UnattainableTargetException if no weighting meets them, with the nearest that one does
     */
    public static TiltedDraws tilt(List<Target> targets) {
        int draws = targets.get(0).draws().length;
        List<Integer> equal = new ArrayList<>();
        List<Integer> sided = new ArrayList<>();
        for (int k = 0; k < targets.size(); k++) {
            Target target = targets.get(k);
            if (target.draws().length != draws) {
                throw new IllegalArgumentException("'" + target.name() + "' has " + target.draws().length
                        + " draws but '" + targets.get(0).name() + "' has " + draws + ". Give one value a draw.");
            }
            (target.relation() == Relation.EQUAL ? equal : sided).add(k);
        }
        if (sided.size() > MOST_SIDED) {
            throw new IllegalArgumentException(sided.size() + " targets of one side are too many; " + MOST_SIDED
                    + " at most. Leave out those that hold anyway.");
        }
        Scaled scaled = new Scaled(targets);
        if (sided.isEmpty()) {
            return scaled.tilt(equal);
        }
        UnattainableTargetException last = null;
        for (int size = 0; size <= sided.size(); size++) {
            for (int set = 0; set < 1 << sided.size(); set++) {
                if (Integer.bitCount(set) != size) {
                    continue;
                }
                List<Integer> binding = new ArrayList<>(equal);
                for (int i = 0; i < sided.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        binding.add(sided.get(i));
                    }
                }
                try {
                    TiltedDraws tilted = scaled.tilt(binding);
                    if (scaled.holds(tilted, binding)) {
                        return tilted;
                    }
                } catch (UnattainableTargetException e) {
                    last = e;
                }
            }
        }
        throw last != null ? last : new IllegalStateException("No set of targets held.");
    }

    /** The targets in standard deviations from their values. */
    private static final class Scaled {

        private final List<Target> targets;
        private final int draws;
        private final double[] deviations;

        /** [draw][target] (value − target) / standard deviation */
        private final double[][] distances;

        Scaled(List<Target> targets) {
            this.targets = targets;
            this.draws = targets.get(0).draws().length;
            this.deviations = new double[targets.size()];
            this.distances = new double[draws][targets.size()];
            for (int k = 0; k < deviations.length; k++) {
                Target target = targets.get(k);
                deviations[k] = deviation(target.draws());
                for (int d = 0; d < draws; d++) {
                    distances[d][k] = (target.draws()[d] - target.value()) / deviations[k];
                }
            }
        }

        private static double deviation(double[] values) {
            double mean = Arrays.stream(values).average().orElse(0);
            double squares = 0;
            for (double value : values) {
                squares += (value - mean) * (value - mean);
            }
            double deviation = Math.sqrt(squares / values.length);
            return deviation > 0 ? deviation : Math.max(1, Math.abs(mean));
        }

        TiltedDraws tilt(List<Integer> binding) {
            int n = binding.size();
            double[][] g = new double[draws][n];
            for (int d = 0; d < draws; d++) {
                for (int i = 0; i < n; i++) {
                    g[d][i] = distances[d][binding.get(i)];
                }
            }
            double[] gamma = new double[n];
            double[] weights = new double[draws];
            double dual = weigh(g, gamma, weights);
            double[] gradient = gradient(g, weights);
            for (int step = 0; step < MOST_STEPS && size(gradient) > ACCURACY; step++) {
                double[] direction = direction(g, weights, gradient);
                double slope = NearestInHull.product(gradient, direction);
                double along = 1;
                double[] tried = new double[draws];
                double[] there = gamma;
                double then = dual;
                boolean better = false;
                for (int halving = 0; halving < 60 && !better; halving++) {
                    there = gamma.clone();
                    for (int i = 0; i < n; i++) {
                        there[i] += along * direction[i];
                    }
                    then = weigh(g, there, tried);
                    // near the minimum the dual no longer shows the gain, but the gradient does
                    better = then <= dual + 1e-4 * along * slope
                            || Math.abs(then - dual) < 1e-13 * (1 + Math.abs(dual))
                                    && size(gradient(g, tried)) < size(gradient);
                    along /= 2;
                }
                if (!better) {
                    break;
                }
                gamma = there;
                dual = then;
                System.arraycopy(tried, 0, weights, 0, draws);
                gradient = gradient(g, weights);
            }
            if (n > 0 && (size(gradient) > 1e-9 || largest(weights) > 1 - 1e-9)) {
                refuse(g, binding);
            }
            double[] multipliers = new double[targets.size()];
            for (int i = 0; i < n; i++) {
                multipliers[binding.get(i)] = gamma[i] / deviations[binding.get(i)];
            }
            return new TiltedDraws(weights, multipliers);
        }

        /** Fills the weights and returns the dual. */
        private double weigh(double[][] g, double[] gamma, double[] weights) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int d = 0; d < draws; d++) {
                weights[d] = NearestInHull.product(g[d], gamma);
                highest = Math.max(highest, weights[d]);
            }
            double sum = 0;
            for (int d = 0; d < draws; d++) {
                weights[d] = StrictMath.exp(weights[d] - highest);
                sum += weights[d];
            }
            for (int d = 0; d < draws; d++) {
                weights[d] /= sum;
            }
            return highest + StrictMath.log(sum / draws);
        }

        private double[] gradient(double[][] g, double[] weights) {
            double[] mean = new double[g[0].length];
            for (int d = 0; d < draws; d++) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += weights[d] * g[d][i];
                }
            }
            return mean;
        }

        /** Newton's: minus the inverse covariance under the weights times the gradient. */
        private double[] direction(double[][] g, double[] weights, double[] gradient) {
            int n = gradient.length;
            double[][] system = new double[n][n + 1];
            for (int d = 0; d < draws; d++) {
                for (int i = 0; i < n; i++) {
                    double weighted = weights[d] * (g[d][i] - gradient[i]);
                    for (int j = 0; j < n; j++) {
                        system[i][j] += weighted * (g[d][j] - gradient[j]);
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                system[i][i] += 1e-15;
                system[i][n] = -gradient[i];
            }
            double[] direction = Elimination.solve(system);
            if (!(NearestInHull.product(direction, gradient) < 0)) {
                for (int i = 0; i < n; i++) {
                    direction[i] = -gradient[i];
                }
            }
            return direction;
        }

        private void refuse(double[][] g, List<Integer> binding) {
            double[] off = new NearestInHull(g).find();
            double[] nearest = new double[targets.size()];
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < nearest.length; k++) {
                int place = binding.indexOf(k);
                nearest[k] = targets.get(k).value() + (place < 0 ? 0 : off[place] * deviations[k]);
                if (place >= 0) {
                    text.append(text.length() == 0 ? "" : ", ")
                            .append("the mean of '")
                            .append(targets.get(k).name())
                            .append("' to ")
                            .append(targets.get(k).value())
                            .append(" (nearest ")
                            .append(nearest[k])
                            .append(")");
                }
            }
            throw new UnattainableTargetException(
                    "No weighting of the " + draws + " draws brings " + text
                            + (size(off) <= EDGE ? ": that is the edge of what was drawn" : "")
                            + ". Use a target among the draws, more draws, or scale the paths instead.",
                    nearest);
        }

        private static double size(double[] values) {
            double size = 0;
            for (double value : values) {
                size = Math.max(size, Math.abs(value));
            }
            return size;
        }

        private static double largest(double[] weights) {
            return weights.length == 1 ? 0 : size(weights);
        }

        /** Whether binding targets pull to their own side and the others hold. */
        boolean holds(TiltedDraws tilted, List<Integer> binding) {
            for (int k = 0; k < deviations.length; k++) {
                Relation relation = targets.get(k).relation();
                if (relation == Relation.EQUAL) {
                    continue;
                }
                double side = relation == Relation.AT_LEAST ? 1 : -1;
                double mean = 0;
                for (int d = 0; d < draws; d++) {
                    mean += tilted.weight(d) * distances[d][k];
                }
                boolean fits = binding.contains(k) ? side * tilted.multiplier(k) >= 0 : side * mean >= -1e-9;
                if (!fits) {
                    return false;
                }
            }
            return true;
        }
    }
}
