package io.github.forceplan.solver.goal;

import io.github.forceplan.forecast.model.Quantiles;
import java.util.Arrays;

/** One number of a figure that has a value in every draw. */
public sealed interface Statistic {

    /** The statistic of one value a draw (one or more). */
    double of(double[] draws);

    /**
     * Its standard error over the draws: how far it may be from what infinitely many draws would give.
     *
     * @return 0 for a single draw
     */
    double standardError(double[] draws);

    /** The average. */
    record Mean() implements Statistic {

        @Override
        public double of(double[] draws) {
            double sum = 0;
            for (double value : draws) {
                sum += value;
            }
            return sum / draws.length;
        }

        @Override
        public double standardError(double[] draws) {
            if (draws.length < 2) {
                return 0;
            }
            double mean = of(draws);
            double squares = 0;
            for (double value : draws) {
                squares += (value - mean) * (value - mean);
            }
            return Math.sqrt(squares / (draws.length - 1.0) / draws.length);
        }

        @Override
        public String toString() {
            return "mean";
        }
    }

    /**
     * A quantile.
     *
     * @param probability above 0 and below 1
     */
    record Quantile(double probability) implements Statistic {

        public Quantile {
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException(
                        "The quantile's probability (" + probability
                                + ") must be above 0 and below 1, such as 0.9 for the value that nine draws in ten stay below.");
            }
        }

        @Override
        public double of(double[] draws) {
            double[] sorted = draws.clone();
            Arrays.sort(sorted);
            return Quantiles.ofSorted(sorted, probability);
        }

        /**
         * Half the distance between the quantiles one binomial standard deviation either side (the distribution-free
         * interval of order statistics: Conover, Practical Nonparametric Statistics, section 3.2).
         */
        @Override
        public double standardError(double[] draws) {
            double[] sorted = draws.clone();
            Arrays.sort(sorted);
            return standardErrorOfSorted(sorted);
        }

        /** The same for values in rising order. */
        public double standardErrorOfSorted(double[] sorted) {
            double spread = Math.sqrt(probability * (1 - probability) / sorted.length);
            double low = Quantiles.ofSorted(sorted, Math.max(0, probability - spread));
            double high = Quantiles.ofSorted(sorted, Math.min(1, probability + spread));
            return (high - low) / 2;
        }

        @Override
        public String toString() {
            return "q" + probability;
        }
    }

    /**
     * The share of draws in which the figure stands so to a value.
     *
     * @param relation how
     * @param bound the value
     */
    record Probability(Relation relation, double bound) implements Statistic {

        @Override
        public double of(double[] draws) {
            int count = 0;
            for (double value : draws) {
                count += relation.holds(value, bound) ? 1 : 0;
            }
            return (double) count / draws.length;
        }

        @Override
        public double standardError(double[] draws) {
            double p = of(draws);
            return Math.sqrt(p * (1 - p) / draws.length);
        }

        @Override
        public String toString() {
            return "P(" + relation + " " + bound + ")";
        }
    }
}
