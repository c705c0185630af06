package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.Arrays;
import java.util.List;

/**
 * Simple recourse: item by item, what the first stage provides falls short of what is wanted or goes beyond it, each at
 * a price: Σ shortage × (wanted − provided)⁺ + surplus × (provided − wanted)⁺ (Birge and Louveaux 2011, section 3.1d).
 * Each item is a part; at the kink any slope between the two is a subgradient.
 */
public final class SimpleRecourse implements Recourse {

    /**
     * One thing provided.
     *
     * @param name of the item
     * @param column place of the first-stage variable that provides it
     * @param shortagePrice price of each unit missing
     * @param surplusPrice price of each unit too many; below 0 if it sells; at least −shortagePrice
     */
    public record Item(String name, int column, double shortagePrice, double surplusPrice) {
        public Item {
            if (!(shortagePrice + surplusPrice >= 0) || Double.isInfinite(shortagePrice + surplusPrice)) {
                throw new IllegalArgumentException("The prices of a shortage (" + shortagePrice + ") and a surplus ("
                        + surplusPrice + ") of '" + name
                        + "' must not add up to less than 0: the more of both, the better.");
            }
        }
    }

    private final List<Item> items;
    private final double[][] wanted;

    /** @param wanted by scenario and item */
    public SimpleRecourse(List<Item> items, double[][] wanted) {
        this.items = List.copyOf(items);
        this.wanted = Arrays.stream(wanted).map(double[]::clone).toArray(double[][]::new);
        for (double[] scenario : wanted) {
            if (scenario.length != items.size()) {
                throw new IllegalArgumentException("A scenario wants " + scenario.length + " items of " + items.size()
                        + ". Give a figure for each.");
            }
        }
    }

    @Override
    public int scenarios() {
        return wanted.length;
    }

    @Override
    public int parts() {
        return items.size();
    }

    @Override
    public int[] columns(int part) {
        return new int[] {items.get(part).column()};
    }

    @Override
    public Evaluation evaluate(double[] first, int threads) {
        double[][] costs = new double[wanted.length][items.size()];
        double[][][] slopes = new double[wanted.length][items.size()][1];
        Slices.over(wanted.length, threads, (from, to) -> {
            for (int s = from; s < to; s++) {
                for (int k = 0; k < items.size(); k++) {
                    Item item = items.get(k);
                    double missing = wanted[s][k] - first[item.column()];
                    costs[s][k] = missing > 0 ? item.shortagePrice() * missing : -item.surplusPrice() * missing;
                    slopes[s][k][0] = missing > 0 ? -item.shortagePrice() : item.surplusPrice();
                }
            }
        });
        return new Evaluation(costs, slopes, List.of());
    }

    @Override
    public Expression state(int s, List<Variable> first, ProgramBuilder p) {
        Expression cost = new Expression();
        for (int k = 0; k < items.size(); k++) {
            Item item = items.get(k);
            String mark = "[" + item.name() + "] {" + s + "}";
            Variable shortage = p.nonNegative("shortage" + mark);
            Variable surplus = p.nonNegative("surplus" + mark);
            p.row("wanted" + mark)
                    .plus(first.get(item.column()))
                    .plus(shortage)
                    .plus(-1, surplus)
                    .equalTo(wanted[s][k]);
            cost.plus(item.shortagePrice(), shortage).plus(item.surplusPrice(), surplus);
        }
        return cost;
    }

    @Override
    public Recourse select(int... chosen) {
        return new SimpleRecourse(
                items, Arrays.stream(chosen).mapToObj(s -> wanted[s]).toArray(double[][]::new));
    }

    @Override
    public Recourse mean(double[] probabilities) {
        double[] mean = new double[items.size()];
        for (int s = 0; s < wanted.length; s++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += probabilities[s] * wanted[s][k];
            }
        }
        return new SimpleRecourse(items, new double[][] {mean});
    }
}
