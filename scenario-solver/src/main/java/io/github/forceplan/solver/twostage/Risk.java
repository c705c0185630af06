package io.github.forceplan.solver.twostage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What is to be small of an uncertain cost: (1 − weight) × mean + weight × CVaR. The conditional value at risk at a
 * level is the mean of the worst (1 − level) share of outcomes (Rockafellar and Uryasev 2000, "Optimization of
 * conditional value-at-risk", Journal of Risk 2(3), equations 4 and 5).
 *
 * @param weight of the CVaR, 0 to 1; 0 is the expected value alone
 * @param level of the CVaR, 0 or more and below 1: 0.95 looks at the worst twentieth
 */
public record Risk(double weight, double level) {

    /** The expected value; the CVaR that is reported beside it is that of the worst twentieth. */
    public static final Risk NEUTRAL = new Risk(0, 0.95);

    public Risk {
        if (!(weight >= 0) || weight > 1) {
            throw new IllegalArgumentException("The weight (" + weight + ") of the CVaR must be 0 to 1.");
        }
        if (!(level >= 0) || level >= 1) {
            throw new IllegalArgumentException(
                    "The level (" + level + ") of the CVaR must be 0 or more and below 1. Use 0.95 for the worst 5 %.");
        }
    }

    /**
     * The weights w of scenarios in the CVaR: the w of greatest Σ w × cost with 0 ≤ w ≤ probability / (1 − level) and
     * Σ w = 1, that is the worst scenarios as far as they go. Any such w bounds the CVaR from below at any other costs,
     * which is why Σ w × (a cut of the scenario's cost) is a cut of the CVaR (Shapiro, Dentcheva and Ruszczynski 2009,
     * "Lectures on stochastic programming", example 6.16).
     */
    double[] tail(double[] costs, double[] probabilities) {
        Integer[] worstFirst = IntStream.range(0, costs.length).boxed().toArray(Integer[]::new);
        Arrays.sort(worstFirst, Comparator.comparingDouble((Integer s) -> -costs[s]));
        double[] weights = new double[costs.length];
        double left = 1;
        for (int s : worstFirst) {
            weights[s] = Math.min(left, probabilities[s] / (1 - level));
            left = Math.max(0, left - weights[s]);
        }
        return weights;
    }

    /** Mean of the worst (1 − level) share of outcomes. */
    public double cvar(double[] costs, double[] probabilities) {
        return sum(tail(costs, probabilities), costs);
    }

    /** The measure itself. */
    public double of(double[] costs, double[] probabilities) {
        double mean = sum(probabilities, costs);
        return weight == 0 ? mean : (1 - weight) * mean + weight * cvar(costs, probabilities);
    }

    static double sum(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
