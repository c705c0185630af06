package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.StepQuantiles;
import io.github.forceplan.forecast.random.StandardNormal;
import java.util.Arrays;
import java.util.List;

/**
 * Quantiles of a mixture (linear pool): the outcome follows a member's distribution with the probability of its weight.
 * Each member's distribution function is laid out on probabilities a tenth of a standard deviation apart, linear between
 * them, and ends five standard deviations out. Immutable.
 */
final class MixtureQuantiles implements StepQuantiles {

    private static final int HALF = 50;
    private static final double SPACING = 0.1;
    private static final double[] PROBABILITIES = probabilities();
    private static final int BISECTIONS = 100;

    /** Sums and differences of four quantiles stay finite. */
    private static final double LARGEST = Double.MAX_VALUE / 4;

    /** [step][member][node], ascending in the last. */
    private final double[][][] nodes;

    private final double[] weights;

    /** @param weights of each member, positive, of any sum */
    MixtureQuantiles(List<Forecast> members, double[] weights) {
        double total = Arrays.stream(weights).sum();
        this.weights = Arrays.stream(weights).map(w -> w / total).toArray();
        this.nodes = new double[members.get(0).horizon()][members.size()][PROBABILITIES.length];
        // tail by tail, as some distributions find p and 1 − p at one cost, and all steps ask for the same ones
        for (int i = 0; i <= HALF; i++) {
            for (int k = 0; k < members.size(); k++) {
                for (int step = 0; step < nodes.length; step++) {
                    nodes[step][k][HALF + i] = bounded(members.get(k).quantile(step, PROBABILITIES[HALF + i]));
                    nodes[step][k][HALF - i] = bounded(members.get(k).quantile(step, PROBABILITIES[HALF - i]));
                }
            }
        }
    }

    private static double bounded(double value) {
        return Math.max(-LARGEST, Math.min(LARGEST, value));
    }

    private static double[] probabilities() {
        double[] p = new double[2 * HALF + 1];
        for (int i = 0; i <= HALF; i++) {
            p[HALF + i] = StandardNormal.probability(i * SPACING);
            p[HALF - i] = 1 - p[HALF + i];
        }
        return p;
    }

    @Override
    public double quantile(int step, double p) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] member : nodes[step]) {
            low = Math.min(low, member[0]);
            high = Math.max(high, member[member.length - 1]);
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (below(step, middle) >= p) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The probability of an outcome up to {@code x}. */
    private double below(int step, double x) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * below(nodes[step][k], x);
        }
        return sum;
    }

    private static double below(double[] node, double x) {
        int last = node.length - 1;
        if (x < node[0]) {
            return 0;
        }
        if (x >= node[last]) {
            return 1;
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (node[middle] <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share = (x - node[low]) / (node[high] - node[low]);
        return PROBABILITIES[low] + share * (PROBABILITIES[high] - PROBABILITIES[low]);
    }
}
