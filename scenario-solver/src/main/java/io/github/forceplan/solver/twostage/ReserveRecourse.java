package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.Arrays;
import java.util.List;

/**
 * Yearly gaps met from reserves down to their floor, and what then stays unfunded. A surplus goes to reserves; what is
 * unfunded in a year is not added to the next year's gap.
 *
 * <p>With G<sub>t</sub> the sum of gaps to year t, less what the first stage closes of them, and H the reserves above
 * their floor, all that stays unfunded to the last year is U = max(0, max<sub>t</sub> G<sub>t</sub> − H): reserves held
 * at their floor are a walk reflected there (Lindley 1952). The closing reserves above the floor are then H −
 * G<sub>T</sub> + U, and the cost drawPrice × (G<sub>T</sub> − U) + unfundedPrice × U is a maximum of linear functions of
 * the first stage as long as nothing unfunded is cheaper than a draw; its slope is that of the year in which the maximum
 * is reached.
 */
public final class ReserveRecourse implements Recourse {

    private final int[] closing;
    private final double headroom;
    private final double drawPrice;
    private final double unfundedPrice;
    private final double[][] gaps;
    private final int[] columns;

    /**
     * @param closing by year, the place of the first-stage variable that is the money which decisions close the year's
     *     gap by, or {@link NestedRecourse#NONE}; each its own
     * @param headroom opening reserves above their floor, 0 or more
     * @param drawPrice price of a pound drawn, 0 or more; what a pound of surplus is worth
     * @param unfundedPrice price of a pound unfunded, no less than that of a draw
     * @param gaps by scenario and year, before those decisions; below 0 for a surplus
     */
    public ReserveRecourse(int[] closing, double headroom, double drawPrice, double unfundedPrice, double[][] gaps) {
        if (!(headroom >= 0) || !(drawPrice >= 0) || !(unfundedPrice >= drawPrice)) {
            throw new IllegalArgumentException("Reserves above their floor (" + headroom + ") and the price of a draw ("
                    + drawPrice + ") must be 0 or more, that of an unfunded pound (" + unfundedPrice
                    + ") no less than that of a draw.");
        }
        this.closing = closing.clone();
        this.headroom = headroom;
        this.drawPrice = drawPrice;
        this.unfundedPrice = unfundedPrice;
        this.gaps = Arrays.stream(gaps).map(double[]::clone).toArray(double[][]::new);
        columns = Arrays.stream(closing)
                .filter(c -> c != NestedRecourse.NONE)
                .sorted()
                .toArray();
        if (Arrays.stream(columns).distinct().count() < columns.length) {
            throw new IllegalArgumentException(
                    "A first-stage variable closes the gap of two years. Give each year its own.");
        }
        for (double[] scenario : gaps) {
            if (scenario.length != closing.length) {
                throw new IllegalArgumentException("A scenario has gaps of " + scenario.length + " years of "
                        + closing.length + ". Give one for each.");
            }
        }
    }

    @Override
    public int scenarios() {
        return gaps.length;
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public int[] columns(int part) {
        return columns.clone();
    }

    @Override
    public Evaluation evaluate(double[] first, int threads) {
        double[][] costs = new double[gaps.length][1];
        double[][][] slopes = new double[gaps.length][1][columns.length];
        Slices.over(gaps.length, threads, (from, to) -> {
            for (int s = from; s < to; s++) {
                double gap = 0;
                double unfunded = 0;
                int worst = -1;
                for (int t = 0; t < closing.length; t++) {
                    gap += gaps[s][t] - (closing[t] == NestedRecourse.NONE ? 0 : first[closing[t]]);
                    if (gap - headroom > unfunded) {
                        unfunded = gap - headroom;
                        worst = t;
                    }
                }
                costs[s][0] = drawPrice * gap + (unfundedPrice - drawPrice) * unfunded;
                for (int t = 0; t < closing.length; t++) {
                    if (closing[t] != NestedRecourse.NONE) {
                        slopes[s][0][Arrays.binarySearch(columns, closing[t])] =
                                -drawPrice - (t <= worst ? unfundedPrice - drawPrice : 0);
                    }
                }
            }
        });
        return new Evaluation(costs, slopes, List.of());
    }

    /** What stays unfunded over all years in each scenario, in pounds. */
    public double[] unfunded(double[] first) {
        double[] unfunded = new double[gaps.length];
        for (int s = 0; s < unfunded.length; s++) {
            double gap = 0;
            for (int t = 0; t < closing.length; t++) {
                gap += gaps[s][t] - (closing[t] == NestedRecourse.NONE ? 0 : first[closing[t]]);
                unfunded[s] = Math.max(unfunded[s], gap - headroom);
            }
        }
        return unfunded;
    }

    @Override
    public Expression state(int s, List<Variable> first, ProgramBuilder p) {
        Variable unfunded = p.nonNegative("unfunded {" + s + "}");
        Expression gap = new Expression();
        for (int t = 0; t < closing.length; t++) {
            gap.plus(gaps[s][t]);
            if (closing[t] != NestedRecourse.NONE) {
                gap.plus(-1, first.get(closing[t]));
            }
            p.row("reserves[" + t + "] {" + s + "}")
                    .plus(gap)
                    .plus(-1, unfunded)
                    .atMost(headroom);
        }
        return new Expression().plus(drawPrice, gap).plus(unfundedPrice - drawPrice, unfunded);
    }

    @Override
    public Recourse select(int... chosen) {
        return new ReserveRecourse(
                closing,
                headroom,
                drawPrice,
                unfundedPrice,
                Arrays.stream(chosen).mapToObj(s -> gaps[s]).toArray(double[][]::new));
    }

    @Override
    public Recourse mean(double[] probabilities) {
        double[] mean = new double[closing.length];
        for (int s = 0; s < gaps.length; s++) {
            for (int t = 0; t < mean.length; t++) {
                mean[t] += probabilities[s] * gaps[s][t];
            }
        }
        return new ReserveRecourse(closing, headroom, drawPrice, unfundedPrice, new double[][] {mean});
    }
}
