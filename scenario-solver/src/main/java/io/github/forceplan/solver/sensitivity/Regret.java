package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.forecast.figure.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Choices held against futures: what each costs in each, and by how much it is worse than the best choice for that
 * future (its regret: Savage 1951). Less is better.
 *
 * @param choices names, in the order of the rows
 * @param futures names, in the order of the columns
 * @param cost [choice][future]
 */
public record Regret(
        @Figure("Choices, in the order of the rows.") List<String> choices,
        @Figure("Futures, in the order of the columns.") List<String> futures,

        @Figure("Cost of each choice in each future; less is better.")
        List<List<Double>> cost) {

    public Regret {
        choices = List.copyOf(choices);
        futures = List.copyOf(futures);
        cost = cost.stream().map(List::copyOf).toList();
        for (List<Double> row : cost) {
            if (cost.size() != choices.size() || row.size() != futures.size() || futures.isEmpty()) {
                throw new IllegalArgumentException("A regret table needs a cost for each of " + choices.size()
                        + " choices in each of " + futures.size() + " futures (at least one).");
            }
        }
    }

    /** From a table of costs. */
    public static Regret of(List<String> choices, List<String> futures, double[][] cost) {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : cost) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return new Regret(choices, futures, rows);
    }

    /** [choice][future] cost less the least cost of any choice in that future. */
    public double[][] regrets() {
        double[][] regrets = new double[choices.size()][futures.size()];
        for (int f = 0; f < futures.size(); f++) {
            int future = f;
            double best =
                    cost.stream().mapToDouble(row -> row.get(future)).min().orElseThrow();
            for (int c = 0; c < regrets.length; c++) {
                regrets[c][f] = cost.get(c).get(f) - best;
            }
        }
        return regrets;
    }

    /** The choice whose greatest regret is least. */
    public String leastRegret() {
        double[][] regrets = regrets();
        return best(c -> Arrays.stream(regrets[c]).max().orElseThrow());
    }

    /** The choice that costs least if the worst comes (minimax; Wald). */
    public String cautious() {
        return best(c -> row(c).max().orElseThrow());
    }

    /** The choice that costs least if the best comes. */
    public String hopeful() {
        return best(c -> row(c).min().orElseThrow());
    }

    /** The choice that costs least if all futures are as likely (Laplace). */
    public String evenHanded() {
        return best(c -> row(c).average().orElseThrow());
    }

    private java.util.stream.DoubleStream row(int choice) {
        return cost.get(choice).stream().mapToDouble(Double::doubleValue);
    }

    /** The first of the best. */
    private String best(ToDoubleFunction<Integer> value) {
        int best = 0;
        for (int c = 1; c < choices.size(); c++) {
            best = value.applyAsDouble(c) < value.applyAsDouble(best) ? c : best;
        }
        return choices.get(best);
    }
}
