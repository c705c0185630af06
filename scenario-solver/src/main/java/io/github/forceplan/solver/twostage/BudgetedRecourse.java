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
 * <p>A pound is worth between the price of a draw and that of an unfunded pound, and never less in an earlier year than
 * in a later one: π<sub>y</sub> = draw price + Σ<sub>t ≥ y</sub> λ<sub>t</sub>, with λ<sub>t</sub> the worth of the floor at
 * the end of year t, and Σ λ ≤ unfunded price − draw price. For a given π each year's hours are bought by the greedy of
 * {@link NestedRecourse} with a pound counting π, and what they cost is concave and piecewise linear in π; it turns only
 * where buying an hour and leaving one unmet come to the same. The dual of the whole, greatest Σ<sub>y</sub>
 * f<sub>y</sub>(π<sub>y</sub>) over π that don't rise, is therefore solved exactly among these turns, year by year. As long
 * as an unmet hour counts no less than the dearest hour that can be bought, paid with unfunded pounds, there is no turn
 * between the two prices: what is bought does not depend on what a pound is worth, and money follows.
 *
 * <p>The prices found are feasible for the dual and complementary to what is bought, so both are optimal, and the slope is
 * a subgradient.
 */
public final class BudgetedRecourse implements Recourse {

    private static final double SAME = 1e-9;
    private static final double TOLERANCE = 1e-6;
    private static final double ABOVE = 1.001;
    private static final int KINDS = 3;

    private final List<NestedRecourse> hours;
    private final int[] yearOf;
    private final int[] closing;
    private final double headroom;
    private final double drawPrice;
    private final double[] unfundedPrice;
    private final double[][] gaps;
    private final int[] columns;

    /** What a pound may be worth: the price of a draw, the turns above it, the price of an unfunded pound. */
    private final double[] worths;

    /** Ways to buy an hour, cheapest first, by member and by interval between two worths. */
    private final int[][][] orders;

    /**
     * @param hours chains of skills, each for periods of one year; no two with the same skill names. Their prices of
     *     overtime and agency are money, that of unmet hours is what they count
     * @param yearOf year of each of them
     * @param closing as of {@link ReserveRecourse}
     * @param headroom as there
     * @param drawPrice as there
     * @param unfundedPrice as there
     * @param gaps by scenario and year, without the overtime and agency hours of these skills
     */
    public BudgetedRecourse(
            List<NestedRecourse> hours,
            int[] yearOf,
            int[] closing,
            double headroom,
            double drawPrice,
            double unfundedPrice,
            double[][] gaps) {
        this(hours, yearOf, closing, headroom, drawPrice, same(unfundedPrice, gaps.length), gaps);
    }

    private static double[] same(double price, int scenarios) {
        double[] prices = new double[scenarios];
        Arrays.fill(prices, price);
        return prices;
    }

    /** @param unfundedPrice by scenario */
    private BudgetedRecourse(
            List<NestedRecourse> hours,
            int[] yearOf,
            int[] closing,
            double headroom,
            double drawPrice,
            double[] unfundedPrice,
            double[][] gaps) {
        this.hours = List.copyOf(hours);
        this.yearOf = yearOf.clone();
        this.closing = closing.clone();
        this.headroom = headroom;
        this.drawPrice = drawPrice;
        this.unfundedPrice = unfundedPrice.clone();
        this.gaps = gaps.clone();
        ReserveRecourse reserves = new ReserveRecourse(
                closing, headroom, drawPrice, Arrays.stream(unfundedPrice).min().orElse(drawPrice), gaps);
        TreeSet<Integer> all = new TreeSet<>();
        Arrays.stream(reserves.columns(0)).forEach(all::add);
        for (NestedRecourse member : hours) {
            if (member.scenarios() != gaps.length) {
                throw new IllegalArgumentException("Hours have " + member.scenarios() + " scenarios, gaps "
                        + gaps.length + ". They must have the same.");
            }
            for (int t = 0; t < member.parts(); t++) {
                Arrays.stream(member.columns(t)).forEach(all::add);
            }
        }
        columns = all.stream().mapToInt(Integer::intValue).toArray();
        worths = worths(hours, drawPrice, unfundedPrice);
        orders = orders();
    }

    private static double[] worths(List<NestedRecourse> hours, double drawPrice, double[] unfundedPrice) {
        TreeSet<Double> worths = new TreeSet<>(List.of(drawPrice));
        Arrays.stream(unfundedPrice).forEach(worths::add);
        double most = worths.last();
        for (NestedRecourse member : hours) {
            for (double turn : member.turns()) {
                // Rounding apart, a turn at either end is none.
                if (turn > drawPrice * (1 + SAME) && turn < most * (1 - SAME)) {
                    worths.add(turn);
                }
            }
        }
        return worths.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private int[][][] orders() {
        int intervals = Math.max(1, worths.length - 1);
        int[][][] byMember = new int[hours.size()][intervals][];
        for (int i = 0; i < byMember.length; i++) {
            for (int k = 0; k < intervals; k++) {
                int[] order = hours.get(i).order((worths[k] + worths[Math.min(k + 1, worths.length - 1)]) / 2);
                boolean same = k > 0 && Arrays.equals(order, byMember[i][k - 1]);
                // The same array, so that what is bought need not be worked out again.
                byMember[i][k] = same ? byMember[i][k - 1] : order;
            }
        }
        return byMember;
    }

    /** Reserves above their floor, before the first year. */
    public double headroom() {
        return headroom;
    }

    /** A scenario's gap in a year before decisions, overtime and agency. */
    public double gap(int scenario, int year) {
        return gaps[scenario][year];
    }

    /** What an unfunded pound counts in a scenario. */
    public double unfundedPrice(int scenario) {
        return unfundedPrice[scenario];
    }

    /**
     * The same with hours left unmet in some scenarios rather than bought with money that nothing funds: an unfunded pound
     * counts so much there that no hour is worth one. What the gap alone leaves unfunded stays so.
     *
     * @param which of the scenarios
     */
    public BudgetedRecourse keepingFloors(boolean[] which) {
        double high = Arrays.stream(unfundedPrice).max().orElse(drawPrice);
        for (NestedRecourse member : hours) {
            for (double turn : member.turns()) {
                high = Math.max(high, ABOVE * turn);
            }
        }
        double[] prices = unfundedPrice.clone();
        for (int s = 0; s < prices.length; s++) {
            prices[s] = which[s] ? high : prices[s];
        }
        return new BudgetedRecourse(hours, yearOf, closing, headroom, drawPrice, prices, gaps);
    }

    /** In which scenarios reserves can be kept above their floor, all bought hours left unmet if need be. */
    public boolean[] canKeepFloors(double[] first) {
        boolean[] can = new boolean[gaps.length];
        for (int s = 0; s < can.length; s++) {
            double gap = 0;
            can[s] = true;
            for (int t = 0; t < closing.length; t++) {
                gap += gaps[s][t] - (closing[t] == NestedRecourse.NONE ? 0 : first[closing[t]]);
                can[s] &= gap <= headroom + TOLERANCE * (1 + headroom);
            }
        }
        return can;
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
     * What becomes of a decision in a scenario. Its arrays are not to be changed.
     *
     * @param unmetCost what unmet hours count
     * @param hours by member and level: overtime, agency, unmet
     * @param bought money for overtime and agency, by year
     * @param gap what reserves would have to meet to the end of each year, were nothing left unfunded
     * @param unfunded money that nothing funds, by year
     * @param headroom reserves above their floor, before the first year
     */
    public record Outturn(
            double unmetCost, double[][][] hours, double[] bought, double[] gap, double[] unfunded, double headroom) {

        /** Whether reserves would be below their floor at the end of a year, were nothing left unfunded. */
        public boolean belowFloor(int year) {
            return gap[year] > headroom + TOLERANCE * (1 + headroom);
        }

        /** The same of any year. */
        public boolean belowFloor() {
            for (int t = 0; t < gap.length; t++) {
                if (belowFloor(t)) {
                    return true;
                }
            }
            return false;
        }

        /** Drawn on reserves in a year; below 0 if a surplus goes to them. */
        public double drawn(int year) {
            return gap[year] - (year == 0 ? 0 : gap[year - 1]) - unfunded[year];
        }
    }

    /** What becomes of a decision in a scenario. */
    public Outturn outturn(int scenario, double[] first) {
        return new Walk(first).outturn(scenario);
    }

    /** Room for one scenario at a time. */
    private final class Walk {

        private final int years = closing.length;
        private final double[] first;
        private final double[][] money = new double[years][orders.length == 0 ? 1 : orders[0].length];
        private final double[][] unmet = new double[years][money[0].length];
        private final double[] gap = new double[years];

        /** Place of what a pound of each year is worth. */
        private final int[] pound = new int[years];

        private final double[][] value = new double[years + 1][worths.length];
        private final int[][] next = new int[years][worths.length];
        private final List<NestedRecourse.Greedy> greedy;

        Walk(double[] first) {
            this.first = first;
            greedy = hours.stream().map(member -> member.new Greedy()).toList();
        }

        double cost(int s) {
            for (int y = 0; y < years; y++) {
                gap[y] = gaps[s][y] - (closing[y] == NestedRecourse.NONE ? 0 : first[closing[y]]);
                Arrays.fill(money[y], 0);
                Arrays.fill(unmet[y], 0);
            }
            for (int i = 0; i < hours.size(); i++) {
                buy(s, i, 0, 1);
            }
            double all = bought(s);
            // Where a pound counts no more than a draw, what follows would change nothing.
            if (worths.length > 2 && pound[0] > 0) {
                for (int i = 0; i < hours.size(); i++) {
                    buy(s, i, 1, money[0].length);
                }
                return priced(s);
            }
            return all;
        }

        private void buy(int s, int i, int from, int to) {
            double spent = 0;
            double left = 0;
            for (int k = from; k < to; k++) {
                if (k == from || orders[i][k] != orders[i][k - 1]) {
                    spent = 0;
                    left = 0;
                    for (int t = 0; t < hours.get(i).parts(); t++) {
                        greedy.get(i).buy(s, t, first, orders[i][k]);
                        spent += greedy.get(i).money;
                        left += greedy.get(i).unmet;
                    }
                }
                money[yearOf[i]][k] += spent;
                unmet[yearOf[i]][k] += left;
            }
        }

        /** As if what is bought did not depend on what a pound is worth. */
        private double bought(int s) {
            double sum = 0;
            double left = 0;
            double unfunded = 0;
            int worst = -1;
            for (int y = 0; y < years; y++) {
                sum += gap[y] + money[y][0];
                left += unmet[y][0];
                if (sum - headroom > unfunded) {
                    unfunded = sum - headroom;
                    worst = y;
                }
            }
            for (int y = 0; y < years; y++) {
                pound[y] = y <= worst ? most(s) : 0;
            }
            return left + drawPrice * sum + (unfundedPrice[s] - drawPrice) * unfunded;
        }

        /** Place of the most that a pound may be worth in a scenario. */
        private int most(int s) {
            return Arrays.binarySearch(worths, unfundedPrice[s]);
        }

        /** The dual, from the last year back: what a pound is worth does not rise from year to year. */
        private double priced(int s) {
            int places = most(s) + 1;
            for (int y = years - 1; y >= 0; y--) {
                int best = 0;
                for (int i = 0; i < places; i++) {
                    best = value[y + 1][i] > value[y + 1][best] ? i : best;
                    next[y][i] = best;
                    int k = Math.min(i, money[y].length - 1);
                    value[y][i] = unmet[y][k] + worths[i] * (money[y][k] + gap[y]) + value[y + 1][best];
                }
            }
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < places; i++) {
                double dual = value[0][i] - headroom * (worths[i] - drawPrice);
                if (dual > most) {
                    most = dual;
                    pound[0] = i;
                }
            }
            for (int y = 1; y < years; y++) {
                pound[y] = next[y - 1][pound[y - 1]];
            }
            return most;
        }

        /** Of the scenario whose cost was asked for last. */
        double[] slopes(int s) {
            double[] slopes = new double[columns.length];
            for (int i = 0; i < hours.size(); i++) {
                double worth = worths[pound[yearOf[i]]];
                int[] order = orders[i][less(yearOf[i])];
                for (int t = 0; t < hours.get(i).parts(); t++) {
                    greedy.get(i).buy(s, t, first, order);
                    greedy.get(i).price(worth);
                    double[] own = greedy.get(i).slopes();
                    int[] places = hours.get(i).columns(t);
                    for (int c = 0; c < own.length; c++) {
                        slopes[Arrays.binarySearch(columns, places[c])] += own[c];
                    }
                }
            }
            for (int t = 0; t < years; t++) {
                if (closing[t] != NestedRecourse.NONE) {
                    slopes[Arrays.binarySearch(columns, closing[t])] -= worths[pound[t]];
                }
            }
            return slopes;
        }

        /** The interval above a year's worth of a pound, where less is bought. */
        private int less(int year) {
            return Math.min(pound[year], money[year].length - 1);
        }

        /** The one below it, where more is. */
        private int more(int year) {
            boolean turn = pound[year] > 0 && pound[year] < worths.length - 1;
            return turn ? pound[year] - 1 : less(year);
        }

        Outturn outturn(int s) {
            cost(s);
            double[] spent = new double[years];
            double[] to = new double[years];
            double most = 0;
            double sum = 0;
            for (int y = 0; y < years; y++) {
                spent[y] = money[y][less(y)];
                sum += gap[y] + spent[y];
                to[y] = sum;
                most = Math.max(most, sum - headroom);
            }
            double[] share = new double[years];
            for (int y = 0; y < years; y++) {
                // Where both come to the same, more is bought as far as reserves reach, in the earliest year first.
                double further = money[y][more(y)] - spent[y];
                double room = Double.POSITIVE_INFINITY;
                for (int t = y; t < years; t++) {
                    room = Math.min(room, headroom + most - to[t]);
                }
                double some = Math.max(0, Math.min(further, room));
                share[y] = further > 0 ? some / further : 0;
                spent[y] += some;
                for (int t = y; t < years; t++) {
                    to[t] += some;
                }
            }
            double[] unfunded = new double[years];
            double before = 0;
            double left = 0;
            for (int y = 0; y < years; y++) {
                double now = Math.max(before, to[y] - headroom);
                unfunded[y] = now - before;
                before = now;
                left += (1 - share[y]) * unmet[y][less(y)] + share[y] * unmet[y][more(y)];
            }
            return new Outturn(left, hours(s, share), spent, to, unfunded, headroom);
        }

        private double[][][] hours(int s, double[] share) {
            double[][][] all = new double[hours.size()][][];
            for (int i = 0; i < all.length; i++) {
                int y = yearOf[i];
                all[i] = new double[hours.get(i).chain().size()][KINDS];
                for (int t = 0; t < hours.get(i).parts(); t++) {
                    greedy.get(i).buy(s, t, first, orders[i][less(y)]);
                    greedy.get(i).addTo(all[i], 1 - share[y]);
                    if (share[y] > 0) {
                        greedy.get(i).buy(s, t, first, orders[i][more(y)]);
                        greedy.get(i).addTo(all[i], share[y]);
                    }
                }
            }
            return all;
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
        return cost.plus(drawPrice, gap).plus(unfundedPrice[s] - drawPrice, unfunded);
    }

    @Override
    public BudgetedRecourse select(int... chosen) {
        return new BudgetedRecourse(
                hours.stream().map(member -> member.select(chosen)).toList(),
                yearOf,
                closing,
                headroom,
                drawPrice,
                Arrays.stream(chosen).mapToDouble(s -> unfundedPrice[s]).toArray(),
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
                new double[] {Arrays.stream(unfundedPrice).max().orElse(drawPrice)},
                new double[][] {mean});
    }
}
