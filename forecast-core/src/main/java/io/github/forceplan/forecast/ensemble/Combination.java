package io.github.forceplan.forecast.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** How the members' point forecasts make one. Weights concern the members that serve, and need not sum to one. */
public sealed interface Combination {

    /**
     * One figure from those of the members.
     *
     * @param values one or more
     * @param weights of each, positive
     */
    double of(double[] values, double[] weights);

    /** What it is called, as the form of an ensemble begins. */
    String title();

    /** The weighted arithmetic mean. */
    record Mean() implements Combination {

        @Override
        public String title() {
            return "Mean";
        }

        @Override
        public double of(double[] values, double[] weights) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                sum += weights[i] * values[i];
                total += weights[i];
            }
            return sum / total;
        }
    }

    /**
     * The weighted mean of all but the smallest and the largest; of all if they are fewer than three. It forgives one
     * member that goes astray, and yet averages the others. Jose and Winkler (2008), "Simple robust averages of
     * forecasts", International Journal of Forecasting 24(1), section 2.
     */
    record TrimmedMean() implements Combination {

        private static final int FEWEST = 3;

        @Override
        public String title() {
            return "Trimmed mean";
        }

        @Override
        public double of(double[] values, double[] weights) {
            if (values.length < FEWEST) {
                return new Mean().of(values, weights);
            }
            int smallest = 0;
            int largest = values.length - 1;
            for (int i = 0; i < values.length; i++) {
                smallest = values[i] < values[smallest] ? i : smallest;
                largest = values[i] > values[largest] ? i : largest;
            }
            double sum = 0;
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                if (i != smallest && i != largest) {
                    sum += weights[i] * values[i];
                    total += weights[i];
                }
            }
            return sum / total;
        }
    }

    /**
     * The weighted mean with the smallest value raised to the second smallest and the largest lowered to the second
     * largest; of all as they are if they are fewer than four. As {@link TrimmedMean}, it forgives a member that goes
     * astray, but its weight stays on its side. Jose and Winkler (2008), section 2.
     */
    record WinsorisedMean() implements Combination {

        private static final int FEWEST = 4;

        @Override
        public String title() {
            return "Winsorised mean";
        }

        @Override
        public double of(double[] values, double[] weights) {
            if (values.length < FEWEST) {
                return new Mean().of(values, weights);
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double low = sorted[1];
            double high = sorted[sorted.length - 2];
            double[] moved = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                moved[i] = Math.max(low, Math.min(high, values[i]));
            }
            return new Mean().of(moved, weights);
        }
    }

    /**
     * The weighted median: the mean of the smallest value with half of the weight or more up to it and the largest with
     * half or more from it on. With equal weights the usual median.
     */
    record Median() implements Combination {

        /** Of the total weight: what rounding may leave between two equal halves. */
        private static final double ROUNDING = 1e-12;

        @Override
        public String title() {
            return "Median";
        }

        @Override
        public double of(double[] values, double[] weights) {
            List<Integer> order = new ArrayList<>();
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                order.add(i);
                total += weights[i];
            }
            order.sort(Comparator.comparingDouble(i -> values[i]));
            double half = total / 2 * (1 - ROUNDING);
            double low = reach(order, values, weights, half);
            Collections.reverse(order);
            return (low + reach(order, values, weights, half)) / 2;
        }

        private static double reach(List<Integer> order, double[] values, double[] weights, double wanted) {
            double sum = 0;
            for (int i : order) {
                sum += weights[i];
                if (sum >= wanted) {
                    return values[i];
                }
            }
            return values[order.get(order.size() - 1)];
        }
    }
}
