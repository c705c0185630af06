package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Demand for nested skills whose overtime and agency hours are paid from the same budget as the rest: what they cost
 * widens the year's gap, which reserves meet down to their floor, and beyond that stays unfunded, as in {@link
 * ReserveRecourse}.
 *
 * <p>A pound is worth between the price of a draw and that of an unfunded pound. As long as an unmet hour counts no less
 * than the dearest hour that can be bought, paid with unfunded pounds, what is bought does not depend on what a pound is
 * worth: the greedy of {@link NestedRecourse} buys first, and money follows. A pound of year t is then worth the unfunded
 * price if what stays unfunded is reached in year t or later, and the price of a draw otherwise; the worth of hours
 * follows from it. These prices are feasible for the dual of the whole and complementary to what is bought, so both are
 * optimal, and the slope is a subgradient.
 */
public final class BudgetedRecourse implements Recourse {

    private final List<NestedRecourse> hours;
    private final int[] yearOf;
    private final int[] closing;
    private final double headroom;
    private final double drawPrice;
    private final double unfundedPrice;
    private final double[][] gaps;
    private final int[] columns;

    /**
     * @param hours chains of skills, each for periods of one year; no two with the same skill names. Their prices of
     *     overtime and agency are money, that of unmet hours is what they count
     * @param yearOf year of each of them
     * @param closing as of {@link ReserveRecourse}
     * @param headroom as there
     * @param drawPrice as there
     * @param unfundedPrice as there
     * @param gaps by scenario and year, without the overtime and agency hours of these skills
     * @throws IllegalArgumentException if an unmet hour counts less than one that can be bought
     */
    public BudgetedRecourse(
            List<NestedRecourse> hours,
            int[] yearOf,
            int[] closing,
            double headroom,
            double drawPrice,
            double unfundedPrice,
            double[][] gaps) {
        this.hours = List.copyOf(hours);
        this.yearOf = yearOf.clone();
        this.closing = closing.clone();
        this.headroom = headroom;
        this.drawPrice = drawPrice;
        this.unfundedPrice = unfundedPrice;
        this.gaps = gaps.clone();
        ReserveRecourse reserves = new ReserveRecourse(closing, headroom, drawPrice, unfundedPrice, gaps);
        TreeSet<Integer> all = new TreeSet<>();
        Arrays.stream(reserves.columns(0)).forEach(all::add);
        for (NestedRecourse member : hours) {
            requireUnmetDearest(member);
            if (member.scenarios() != gaps.length) {
                throw new IllegalArgumentException("Hours have " + member.scenarios() + " scenarios, gaps "
                        + gaps.length + ". They must have the same.");
            }
            for (int t = 0; t < member.parts(); t++) {
                Arrays.stream(member.columns(t)).forEach(all::add);
            }
        }
        columns = all.stream().mapToInt(Integer::intValue).toArray();
    }

    private void requireUnmetDearest(NestedRecourse member) {
        double dearest = 0;
        double unmet = Double.POSITIVE_INFINITY;
        for (SkillLevel level : member.chain()) {
            dearest = Math.max(dearest, level.overtimeShare() > 0 ? level.overtimePrice() : 0);
            dearest = Math.max(dearest, level.agencyHours() > 0 ? level.agencyPrice() : 0);
            unmet = Math.min(unmet, level.unmetPrice());
        }
        if (unmet < unfundedPrice * dearest) {
            throw new IllegalArgumentException("An unmet hour (" + unmet + ") must count no less than the dearest hour"
                    + " that can be bought (" + dearest + ") at the price of an unfunded pound (" + unfundedPrice
                    + "). Use " + unfundedPrice * dearest + " or more.");
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
        double[][][] slopes = new double[gaps.length][1][];
        Slices.over(gaps.length, threads, (from, to) -> {
            Walk walk = new Walk(first);
            for (int s = from; s < to; s++) {
                costs[s][0] = walk.cost(s);
                slopes[s][0] = walk.slopes(s);
            }
        });
        return new Evaluation(costs, slopes, List.of());
    }

    /**
     * What becomes of a decision in a scenario.
     *
     * @param unmetCost what unmet hours count
     * @param bought money for overtime and agency, all years
     * @param unfunded money that nothing funds, all years
     * @param belowFloor whether reserves would fall below their floor in some year, were nothing left unfunded
     */
    public record Outturn(double unmetCost, double bought, double unfunded, boolean belowFloor) {}

    /** What becomes of a decision in a scenario. */
    public Outturn outturn(int scenario, double[] first) {
        Walk walk = new Walk(first);
        walk.cost(scenario);
        return new Outturn(
                walk.unmet, Arrays.stream(walk.money).sum(), walk.unfunded, walk.unfunded > 1e-9 * (1 + headroom));
    }

    /** Hours of a scenario, by chain and level: overtime, agency, unmet. */
    public double[][][] hours(int scenario, double[] first) {
        double[][][] all = new double[hours.size()][][];
        for (int i = 0; i < all.length; i++) {
            NestedRecourse member = hours.get(i);
            all[i] = new double[member.chain().size()][3];
            for (int t = 0; t < member.parts(); t++) {
                double[][] bought = member.bought(scenario, t, first);
                for (int j = 0; j < bought.length; j++) {
                    for (int kind = 0; kind < bought[j].length; kind++) {
                        all[i][j][kind] += bought[j][kind];
                    }
                }
            }
        }
        return all;
    }

    /** Room for one scenario at a time. */
    private final class Walk {

        private final double[] first;
        private final double[] money = new double[closing.length];
        private final List<NestedRecourse.Greedy> greedy;
        private double unmet;
        private double unfunded;
        private int worst;

        Walk(double[] first) {
            this.first = first;
            greedy = hours.stream().map(member -> member.new Greedy()).toList();
        }

        double cost(int s) {
            Arrays.fill(money, 0);
            unmet = 0;
            for (int i = 0; i < hours.size(); i++) {
                for (int t = 0; t < hours.get(i).parts(); t++) {
                    greedy.get(i).buy(s, t, first);
                    money[yearOf[i]] += greedy.get(i).money;
                    unmet += greedy.get(i).unmet;
                }
            }
            double gap = 0;
            unfunded = 0;
            worst = -1;
            for (int t = 0; t < closing.length; t++) {
                gap += gaps[s][t] + money[t] - (closing[t] == NestedRecourse.NONE ? 0 : first[closing[t]]);
                if (gap - headroom > unfunded) {
                    unfunded = gap - headroom;
                    worst = t;
                }
            }
            return unmet + drawPrice * gap + (unfundedPrice - drawPrice) * unfunded;
        }

        /** Of the scenario whose cost was asked for last. */
        double[] slopes(int s) {
            double[] slopes = new double[columns.length];
            for (int i = 0; i < hours.size(); i++) {
                for (int t = 0; t < hours.get(i).parts(); t++) {
                    greedy.get(i).buy(s, t, first);
                    greedy.get(i).price(pound(yearOf[i]));
                    double[] own = greedy.get(i).slopes();
                    int[] places = hours.get(i).columns(t);
                    for (int c = 0; c < own.length; c++) {
                        slopes[Arrays.binarySearch(columns, places[c])] += own[c];
                    }
                }
            }
            for (int t = 0; t < closing.length; t++) {
                if (closing[t] != NestedRecourse.NONE) {
                    slopes[Arrays.binarySearch(columns, closing[t])] -= pound(t);
                }
            }
            return slopes;
        }

        private double pound(int year) {
            return year <= worst ? unfundedPrice : drawPrice;
        }
    }

    @Override
    public Expression state(int s, List<Variable> first, ProgramBuilder p) {
        Expression[] money = new Expression[closing.length];
        Arrays.setAll(money, t -> new Expression());
        Expression cost = new Expression();
        for (int i = 0; i < hours.size(); i++) {
            cost.plus(hours.get(i).state(s, first, p, money[yearOf[i]]));
        }
        Variable unfunded = p.nonNegative("unfunded {" + s + "}");
        Expression gap = new Expression();
        for (int t = 0; t < closing.length; t++) {
            gap.plus(gaps[s][t]).plus(money[t]);
            if (closing[t] != NestedRecourse.NONE) {
                gap.plus(-1, first.get(closing[t]));
            }
            p.row("reserves[" + t + "] {" + s + "}")
                    .plus(gap)
                    .plus(-1, unfunded)
                    .atMost(headroom);
        }
        return cost.plus(drawPrice, gap).plus(unfundedPrice - drawPrice, unfunded);
    }

    @Override
    public BudgetedRecourse select(int... chosen) {
        return new BudgetedRecourse(
                hours.stream().map(member -> member.select(chosen)).toList(),
                yearOf,
                closing,
                headroom,
                drawPrice,
                unfundedPrice,
                Arrays.stream(chosen).mapToObj(s -> gaps[s]).toArray(double[][]::new));
    }

    @Override
    public BudgetedRecourse mean(double[] probabilities) {
        double[] mean = new double[closing.length];
        for (int s = 0; s < gaps.length; s++) {
            for (int t = 0; t < mean.length; t++) {
                mean[t] += probabilities[s] * gaps[s][t];
            }
        }
        return new BudgetedRecourse(
                hours.stream().map(member -> member.mean(probabilities)).toList(),
                yearOf,
                closing,
                headroom,
                drawPrice,
                unfundedPrice,
                new double[][] {mean});
    }
}
