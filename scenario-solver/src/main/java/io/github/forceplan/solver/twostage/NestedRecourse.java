package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Demand for a chain of nested skills, period by period: hours of a skill may meet demand for it or for any lower one;
 * what own hours don't meet is met by overtime, by agency or mutual aid, or stays unmet, at linear prices. Own hours are
 * first-stage variables. Each period is a part of its own.
 *
 * <p>Hours bought at any level b<sub>j</sub> suffice exactly if for every level k what is bought at k and above covers
 * what own hours there leave: Σ<sub>j≥k</sub> b<sub>j</sub> ≥ Σ<sub>j≥k</sub>(demand<sub>j</sub> − hours<sub>j</sub>)
 * (Hall's condition for a chain, as in {@link io.github.forceplan.workforce.matching.NestedMatching}; to leave an hour
 * unmet is to buy it). These sums are nested, so going down from the top level and buying, where a sum falls short, the
 * cheapest hours left at that level or above is optimal (Edmonds 1971, "Matroids and the greedy algorithm"): every way
 * of meeting a sum buys at least so much of the same hours, and later choices are wider.
 *
 * <p>Prices follow by complementary slackness. Between two levels whose sums hold exactly an hour has one worth: the
 * highest price paid between them, and no less than the worth below. No dearer hour was bought there and no cheaper one
 * left, so these are optimal dual prices: an hour more of level j lowers the cost by its worth, and by overtime share ×
 * (worth − overtime price) where that is above 0. An optimal dual solution is a subgradient.
 */
public final class NestedRecourse implements Recourse {

    /** No first-stage variable: there are no own hours. */
    public static final int NONE = -1;

    private static final int OVERTIME = 0;
    private static final int AGENCY = 1;
    private static final int UNMET = 2;
    private static final int KINDS = 3;

    private final List<SkillLevel> chain;
    private final int[][] hours;
    private final double[][][] demand;
    private final int[][] columns;
    private final int[][] placeOf;

    /** Ways to buy an hour, cheapest first: level × 3 + kind. */
    private final int[] cheapestFirst;

    private final double[] price;

    /**
     * @param chain lowest skill first
     * @param hours by period and level, the place of the first-stage variable that is the skill's own hours, or
     *     {@link #NONE}; a variable is met once in a period
     * @param demand hours by scenario, period and level; 0 or more
     * @throws IllegalArgumentException if sizes don't fit, or an unmet hour counts less than one of a lower skill
     */
    public NestedRecourse(List<SkillLevel> chain, int[][] hours, double[][][] demand) {
        this.chain = List.copyOf(chain);
        this.hours = Arrays.stream(hours).map(int[]::clone).toArray(int[][]::new);
        this.demand = demand.clone();
        int levels = chain.size();
        for (int j = 1; j < levels; j++) {
            if (chain.get(j).unmetPrice() < chain.get(j - 1).unmetPrice()) {
                throw new IllegalArgumentException(
                        "An unmet hour of '" + chain.get(j).name() + "' ("
                                + chain.get(j).unmetPrice() + ") must not count less than one of the lower skill '"
                                + chain.get(j - 1).name() + "' ("
                                + chain.get(j - 1).unmetPrice()
                                + "): whoever could meet the higher demand would be sent to the lower.");
            }
        }
        columns = new int[hours.length][];
        placeOf = new int[hours.length][levels];
        for (int t = 0; t < hours.length; t++) {
            requireLevels(hours[t].length);
            columns[t] = Arrays.stream(hours[t]).filter(c -> c != NONE).sorted().toArray();
            if (Arrays.stream(columns[t]).distinct().count() < columns[t].length) {
                throw new IllegalArgumentException(
                        "A first-stage variable is the hours of two skills in period " + t + ". Give each its own.");
            }
            for (int j = 0; j < levels; j++) {
                placeOf[t][j] = hours[t][j] == NONE ? NONE : Arrays.binarySearch(columns[t], hours[t][j]);
            }
        }
        for (double[][] scenario : demand) {
            if (scenario.length != hours.length) {
                throw new IllegalArgumentException("A scenario's demand has " + scenario.length + " periods, own hours "
                        + hours.length + ". They must have the same.");
            }
            Arrays.stream(scenario).forEach(period -> requireLevels(period.length));
        }
        price = new double[levels * KINDS];
        for (int j = 0; j < levels; j++) {
            price[j * KINDS + OVERTIME] = chain.get(j).overtimePrice();
            price[j * KINDS + AGENCY] = chain.get(j).agencyPrice();
            price[j * KINDS + UNMET] = chain.get(j).unmetPrice();
        }
        cheapestFirst = order(1);
    }

    /**
     * Ways to buy an hour, cheapest first, where a pound of overtime and agency counts so much.
     *
     * @param factor above 0
     */
    int[] order(double factor) {
        List<Integer> order = new ArrayList<>();
        for (int way = 0; way < price.length; way++) {
            order.add(way);
        }
        order.sort(Comparator.comparingDouble(way -> counts(way, factor)));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private double counts(int way, double factor) {
        return way % KINDS == UNMET ? price[way] : factor * price[way];
    }

    /** What a pound counts where buying an hour and leaving one unmet come to the same: the order changes there. */
    double[] turns() {
        TreeSet<Double> turns = new TreeSet<>();
        for (int way = 0; way < price.length; way++) {
            SkillLevel level = chain.get(way / KINDS);
            boolean offered = way % KINDS == OVERTIME && level.overtimeShare() > 0
                    || way % KINDS == AGENCY && level.agencyHours() > 0;
            for (SkillLevel unmet : chain) {
                if (offered && price[way] > 0) {
                    turns.add(unmet.unmetPrice() / price[way]);
                }
            }
        }
        return turns.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void requireLevels(int found) {
        if (found != chain.size()) {
            throw new IllegalArgumentException("A period has figures for " + found + " skills; the chain has "
                    + chain.size() + ". Give one for each.");
        }
    }

    @Override
    public int scenarios() {
        return demand.length;
    }

    @Override
    public int parts() {
        return hours.length;
    }

    @Override
    public int[] columns(int part) {
        return columns[part].clone();
    }

    @Override
    public Evaluation evaluate(double[] first, int threads) {
        double[][] costs = new double[demand.length][hours.length];
        double[][][] slopes = new double[demand.length][hours.length][];
        Slices.over(demand.length, threads, (from, to) -> {
            Greedy greedy = new Greedy();
            for (int s = from; s < to; s++) {
                for (int t = 0; t < hours.length; t++) {
                    greedy.buy(s, t, first);
                    greedy.price(1);
                    costs[s][t] = greedy.money + greedy.unmet;
                    slopes[s][t] = greedy.slopes();
                }
            }
        });
        return new Evaluation(costs, slopes, List.of());
    }

    /** Hours bought in a scenario and period, by level: overtime, agency, unmet. */
    public double[][] bought(int scenario, int period, double[] first) {
        Greedy greedy = new Greedy();
        greedy.buy(scenario, period, first);
        double[][] bought = new double[chain.size()][KINDS];
        for (int way = 0; way < price.length; way++) {
            bought[way / KINDS][way % KINDS] = greedy.bought[way];
        }
        return bought;
    }

    /** Room for one period at a time. */
    final class Greedy {

        private final int levels = chain.size();
        private final double[] own = new double[levels];
        private final double[] limit = new double[price.length];
        private final double[] bought = new double[price.length];
        private final double[] worth = new double[levels];
        private double[] wanted = new double[0];
        private int period;

        /** What overtime and agency cost. */
        double money;
        /** What unmet hours count. */
        double unmet;

        void buy(int scenario, int at, double[] first) {
            buy(scenario, at, first, cheapestFirst);
        }

        /** @param order of the ways to buy an hour */
        void buy(int scenario, int at, double[] first, int[] order) {
            period = at;
            wanted = demand[scenario][at];
            for (int j = 0; j < levels; j++) {
                own[j] = hours[at][j] == NONE ? 0 : first[hours[at][j]];
                limit[j * KINDS + OVERTIME] = Math.max(0, chain.get(j).overtimeShare() * own[j]);
                limit[j * KINDS + AGENCY] = chain.get(j).agencyHours();
                limit[j * KINDS + UNMET] = Double.POSITIVE_INFINITY;
            }
            Arrays.fill(bought, 0);
            money = 0;
            unmet = 0;
            double need = 0;
            for (int k = levels - 1; k >= 0; k--) {
                need += wanted[k] - own[k];
                for (int i = 0; need > 0 && i < order.length; i++) {
                    int way = order[i];
                    double left = limit[way] - bought[way];
                    if (way / KINDS >= k && left > 0) {
                        double some = Math.min(need, left);
                        need -= some;
                        bought[way] = some < left ? bought[way] + some : limit[way];
                        if (way % KINDS == UNMET) {
                            unmet += price[way] * some;
                        } else {
                            money += price[way] * some;
                        }
                    }
                }
            }
        }

        /** Adds hours bought, by level and kind, to a sum. */
        void addTo(double[][] sum, double share) {
            for (int way = 0; way < bought.length; way++) {
                sum[way / KINDS][way % KINDS] += share * bought[way];
            }
        }

        /**
         * Worth of an hour by level, lowest first: see the class.
         *
         * @param factor what a pound of overtime and agency counts; hours must have been bought in the order of it
         */
        void price(double factor) {
            double[] slack = slack();
            double before = 0;
            int k = 0;
            while (k < levels) {
                // Below the first sum that holds exactly an hour is worth nothing.
                boolean exact = slack[k] <= 0;
                int end = k + 1;
                while (end < levels && slack[end] > 0) {
                    end++;
                }
                if (k > 0 || exact) {
                    for (int way = k * KINDS; way < end * KINDS; way++) {
                        if (bought[way] > 0) {
                            before = Math.max(before, counts(way, factor));
                        }
                    }
                }
                Arrays.fill(worth, k, end, before);
                k = end;
            }
            for (int j = 0; j < levels; j++) {
                double more = Math.max(0, worth[j] - factor * price[j * KINDS + OVERTIME]);
                worth[j] += chain.get(j).overtimeShare() * more;
            }
        }

        /** By how much each sum is more than covered; 0 where it holds exactly, but for rounding. */
        private double[] slack() {
            double[] slack = new double[levels];
            double covered = 0;
            double size = 0;
            for (int k = levels - 1; k >= 0; k--) {
                covered += own[k] - wanted[k];
                size += Math.abs(own[k]) + Math.abs(wanted[k]);
                for (int kind = 0; kind < KINDS; kind++) {
                    covered += bought[k * KINDS + kind];
                    size += bought[k * KINDS + kind];
                }
                slack[k] = covered > 1e-13 * size ? covered : 0;
            }
            return slack;
        }

        /** What an hour more changes, by column of the period. */
        double[] slopes() {
            double[] slopes = new double[columns[period].length];
            for (int j = 0; j < levels; j++) {
                if (placeOf[period][j] != NONE) {
                    slopes[placeOf[period][j]] = -worth[j];
                }
            }
            return slopes;
        }
    }

    /** Hours left over at a level are handed down to the next one. */
    @Override
    public Expression state(int s, List<Variable> first, ProgramBuilder p) {
        Expression money = new Expression();
        return state(s, first, p, money).plus(money);
    }

    /**
     * As above, money apart.
     *
     * @param money what overtime and agency cost is added to it
     * @return what unmet hours count
     */
    Expression state(int s, List<Variable> first, ProgramBuilder p, Expression money) {
        Expression cost = new Expression();
        for (int t = 0; t < hours.length; t++) {
            Expression down = new Expression();
            for (int j = chain.size() - 1; j >= 0; j--) {
                SkillLevel level = chain.get(j);
                String mark = "[" + level.name() + "," + t + "] {" + s + "}";
                Expression met = new Expression().plus(down);
                if (hours[t][j] != NONE) {
                    Variable own = first.get(hours[t][j]);
                    met.plus(own);
                    if (level.overtimeShare() > 0) {
                        Variable overtime = p.nonNegative("overtime" + mark);
                        p.row("overtime limit" + mark)
                                .plus(overtime)
                                .plus(-level.overtimeShare(), own)
                                .atMost(0);
                        met.plus(overtime);
                        money.plus(level.overtimePrice(), overtime);
                    }
                }
                if (level.agencyHours() > 0) {
                    Variable agency = p.continuous("agency" + mark, 0, level.agencyHours());
                    met.plus(agency);
                    money.plus(level.agencyPrice(), agency);
                }
                Variable unmet = p.nonNegative("unmet" + mark);
                met.plus(unmet);
                cost.plus(level.unmetPrice(), unmet);
                if (j > 0) {
                    Variable handed = p.nonNegative("handed down" + mark);
                    met.plus(-1, handed);
                    down = new Expression().plus(handed);
                }
                p.row("demand" + mark).plus(met).atLeast(demand[s][t][j]);
            }
        }
        return cost;
    }

    List<SkillLevel> chain() {
        return chain;
    }

    @Override
    public NestedRecourse select(int... chosen) {
        return new NestedRecourse(
                chain, hours, Arrays.stream(chosen).mapToObj(s -> demand[s]).toArray(double[][][]::new));
    }

    @Override
    public NestedRecourse mean(double[] probabilities) {
        double[][] mean = new double[hours.length][chain.size()];
        for (int s = 0; s < demand.length; s++) {
            for (int t = 0; t < mean.length; t++) {
                for (int j = 0; j < chain.size(); j++) {
                    mean[t][j] += probabilities[s] * demand[s][t][j];
                }
            }
        }
        return new NestedRecourse(chain, hours, new double[][][] {mean});
    }
}
