package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.workforce.matching.Allocation;
import io.github.forceplan.workforce.matching.SkillNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * As {@link NestedRecourse}, for any pattern of who may do what: a flow of greatest worth from own hours, overtime and
 * agency to demand, period by period, by {@link SkillNetwork}; what stays unmet counts its price.
 *
 * <p>The worth of one more hour of a supply is its distance to the end in the residual network of an optimal flow, and
 * such distances are optimal dual prices all together (Ahuja, Magnanti and Orlin 1993, section 9.3), hence a
 * subgradient. Slower by far than the greedy of a chain.
 */
public final class FlowRecourse implements Recourse {

    private static final String OVERTIME = "overtime of ";
    private static final String AGENCY = "agency for ";

    private final List<SkillLevel> skills;
    private final boolean[][] may;
    private final int[][] hours;
    private final double[][][] demand;
    private final int[][] columns;

    /**
     * @param skills in any order; the price of unmet hours above 0
     * @param may whether own hours and overtime of skill i may meet demand for skill j, by [i][j]
     * @param hours by period and skill, the place of the first-stage variable that is the skill's own hours, or
     *     {@link NestedRecourse#NONE}; a variable is met once in a period
     * @param demand hours by scenario, period and skill; 0 or more
     */
    public FlowRecourse(List<SkillLevel> skills, boolean[][] may, int[][] hours, double[][][] demand) {
        this.skills = List.copyOf(skills);
        this.may = Arrays.stream(may).map(boolean[]::clone).toArray(boolean[][]::new);
        this.hours = Arrays.stream(hours).map(int[]::clone).toArray(int[][]::new);
        this.demand = demand.clone();
        columns = new int[hours.length][];
        for (int t = 0; t < hours.length; t++) {
            columns[t] = Arrays.stream(hours[t])
                    .filter(c -> c != NestedRecourse.NONE)
                    .sorted()
                    .toArray();
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
            for (int s = from; s < to; s++) {
                for (int t = 0; t < hours.length; t++) {
                    match(first, s, t, costs, slopes);
                }
            }
        });
        return new Evaluation(costs, slopes, List.of());
    }

    private void match(double[] first, int s, int t, double[][] costs, double[][][] slopes) {
        TreeMap<String, Double> supplies = new TreeMap<>();
        TreeMap<String, SkillNetwork.Demand> demands = new TreeMap<>();
        List<SkillNetwork.Link> links = new ArrayList<>();
        double all = 0;
        for (int j = 0; j < skills.size(); j++) {
            SkillLevel skill = skills.get(j);
            double wanted = demand[s][t][j];
            all += wanted * skill.unmetPrice();
            demands.put(skill.name(), new SkillNetwork.Demand(wanted, skill.unmetPrice()));
            // More agency than the demand is of no use, and a network's figures are finite.
            supplies.put(AGENCY + skill.name(), Math.min(skill.agencyHours(), wanted));
            links.add(new SkillNetwork.Link(AGENCY + skill.name(), skill.name(), skill.agencyPrice()));
        }
        for (int i = 0; i < skills.size(); i++) {
            SkillLevel skill = skills.get(i);
            if (hours[t][i] == NestedRecourse.NONE) {
                continue;
            }
            double own = Math.max(0, first[hours[t][i]]);
            supplies.put(skill.name(), own);
            supplies.put(OVERTIME + skill.name(), own * skill.overtimeShare());
            for (int j = 0; j < skills.size(); j++) {
                if (may[i][j]) {
                    String to = skills.get(j).name();
                    links.add(new SkillNetwork.Link(skill.name(), to, 0));
                    links.add(new SkillNetwork.Link(OVERTIME + skill.name(), to, skill.overtimePrice()));
                }
            }
        }
        Allocation best = new SkillNetwork(supplies, demands, links).solve();
        costs[s][t] = all - best.worth();
        double[] slope = new double[columns[t].length];
        for (int i = 0; i < skills.size(); i++) {
            if (hours[t][i] != NestedRecourse.NONE) {
                String name = skills.get(i).name();
                slope[Arrays.binarySearch(columns[t], hours[t][i])] =
                        -worth(best, name) - skills.get(i).overtimeShare() * worth(best, OVERTIME + name);
            }
        }
        slopes[s][t] = slope;
    }

    private static double worth(Allocation best, String supply) {
        return best.valueOfOneMore().getOrDefault(supply, 0.0);
    }

    @Override
    public Expression state(int s, List<Variable> first, ProgramBuilder p) {
        Expression cost = new Expression();
        for (int t = 0; t < hours.length; t++) {
            Expression[] met = new Expression[skills.size()];
            for (int j = 0; j < met.length; j++) {
                SkillLevel skill = skills.get(j);
                String mark = "[" + skill.name() + "," + t + "] {" + s + "}";
                Variable agency = p.continuous("agency" + mark, 0, skill.agencyHours());
                Variable unmet = p.nonNegative("unmet" + mark);
                met[j] = new Expression().plus(agency).plus(unmet);
                cost.plus(skill.agencyPrice(), agency).plus(skill.unmetPrice(), unmet);
            }
            for (int i = 0; i < met.length; i++) {
                if (hours[t][i] == NestedRecourse.NONE) {
                    continue;
                }
                SkillLevel skill = skills.get(i);
                String mark = "[" + skill.name() + "," + t + "] {" + s + "}";
                Variable own = first.get(hours[t][i]);
                Variable overtime = p.nonNegative("overtime" + mark);
                cost.plus(skill.overtimePrice(), overtime);
                p.row("overtime limit" + mark)
                        .plus(overtime)
                        .plus(-skill.overtimeShare(), own)
                        .atMost(0);
                ProgramBuilder.Limit given = p.row("given" + mark).plus(-1, own).plus(-1, overtime);
                for (int j = 0; j < met.length; j++) {
                    if (may[i][j]) {
                        Variable work = p.nonNegative(
                                "work[" + skill.name() + "," + skills.get(j).name() + "," + t + "] {" + s + "}");
                        given.plus(work);
                        met[j].plus(work);
                    }
                }
                given.atMost(0);
            }
            for (int j = 0; j < met.length; j++) {
                p.row("demand[" + skills.get(j).name() + "," + t + "] {" + s + "}")
                        .plus(met[j])
                        .atLeast(demand[s][t][j]);
            }
        }
        return cost;
    }

    @Override
    public Recourse select(int... chosen) {
        return new FlowRecourse(
                skills,
                may,
                hours,
                Arrays.stream(chosen).mapToObj(s -> demand[s]).toArray(double[][][]::new));
    }

    @Override
    public Recourse mean(double[] probabilities) {
        double[][] mean = new double[hours.length][skills.size()];
        for (int s = 0; s < demand.length; s++) {
            for (int t = 0; t < mean.length; t++) {
                for (int j = 0; j < skills.size(); j++) {
                    mean[t][j] += probabilities[s] * demand[s][t][j];
                }
            }
        }
        return new FlowRecourse(skills, may, hours, new double[][][] {mean});
    }
}
