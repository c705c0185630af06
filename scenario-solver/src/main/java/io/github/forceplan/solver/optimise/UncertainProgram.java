package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.run.CentralCase;
import io.github.forceplan.solver.run.Outcomes;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.twostage.BudgetedRecourse;
import io.github.forceplan.solver.twostage.NestedRecourse;
import io.github.forceplan.solver.twostage.SkillLevel;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan's levers as a two-stage program: intakes, posts, training places, savings, band D, loans and planned draws now;
 * overtime, agency hours, unmet hours, automatic draws on reserves and what nothing funds once a draw's demand and cost
 * are known. Money is thousands of pounds. Its cost is all money beyond present funding, whoever finds it (council tax
 * that levers raise, draws on reserves, what is unfunded), and what unmet hours count ({@link UncertainPrices}).
 *
 * <p>Reserves that may be drawn on automatically are one pot above their floors. The plan's limits hold as far as they
 * are about decisions; a limit on what only the future shows is left out. Agency hours may be bought as they are needed,
 * spread over the year at most evenly.
 */
final class UncertainProgram {

    /** So that nothing is raised only to be put in reserves. */
    private static final double RAISED = 1.001;

    private static final double THOUSAND = 1000;
    private static final int AGENCY = 1;

    private final PlanProgram program;
    private final PlanResponse response;
    private final UncertainPrices prices;
    private final ProgramBuilder p = LinearProgram.named("optimise under uncertainty");

    /** By column of the plan's program, the first stage's variable, if it is one. */
    private final @Nullable Variable[] columns;

    private final List<int[]> chains;
    private final TwoStageProgram twoStage;
    private final BudgetedRecourse recourse;

    UncertainProgram(PlanProgram program, PlanEvaluator evaluator, Plan under, UncertainPrices prices, int futures) {
        this.program = program;
        this.response = program.response();
        this.prices = prices;
        columns = new @Nullable Variable[program.program().variables().size()];
        chains = chains();
        firstStage();
        int years = response.years().size();
        int[] closing = new int[years];
        double[] base = new double[years];
        double headroom = money(closing, base);
        int[][] own = ownHours();
        cost();
        CentralCase central = evaluator.central(under);
        double[][][] required = required(central, futures);
        double[][] gaps = gaps(evaluator.of(under), base, futures);
        List<NestedRecourse> hours = new ArrayList<>();
        List<Integer> yearOf = new ArrayList<>();
        for (int[] chain : chains) {
            for (int y = 0; y < years; y++) {
                hours.add(hours(chain, y, own, required));
                yearOf.add(y);
            }
        }
        recourse = new BudgetedRecourse(
                hours,
                yearOf.stream().mapToInt(Integer::intValue).toArray(),
                closing,
                headroom,
                1,
                prices.unfundedPound(),
                gaps);
        twoStage = TwoStageProgram.of(p.build(), recourse);
    }

    TwoStageProgram twoStage() {
        return twoStage;
    }

    BudgetedRecourse recourse() {
        return recourse;
    }

    /** A first-stage decision as values of the plan's program; what only the future decides is 0. */
    double[] values(double[] decision) {
        double[] values = new double[columns.length];
        for (int j = 0; j < values.length; j++) {
            Variable column = columns[j];
            values[j] = column == null ? 0 : decision[column.place()];
        }
        return values;
    }

    /** Puts in mean agency hours by year. */
    void agencies(double[] decision, int futures, double[] values) {
        int years = response.years().size();
        for (int s = 0; s < futures; s++) {
            double[][][] hours = recourse.hours(s, decision);
            for (int c = 0; c < chains.size(); c++) {
                for (int y = 0; y < years; y++) {
                    for (int j = 0; j < chains.get(c).length; j++) {
                        share(chains.get(c)[j], y, hours[c * years + y][j][AGENCY] / futures, values);
                    }
                }
            }
        }
    }

    private void share(int skill, int year, double hours, double[] values) {
        double all = agencyHours(skill, year);
        for (int a = 0; a < response.agencies().size() && all > 0; a++) {
            AgencyOption agency = response.agencies().get(a);
            if (agency.teamSkill() == skill) {
                values[program.hours().agency[a][year].place()] += hours * agency.largest()[year] / all;
            }
        }
    }

    /** The first stage's variable of a column of the plan's program. */
    Variable first(Variable column) {
        Variable known = columns[column.place()];
        if (known == null) {
            throw new IllegalArgumentException("'" + column.name() + "' is not decided in the first stage.");
        }
        return known;
    }

    private void firstStage() {
        for (Variable v : program.program().variables()) {
            boolean held = v.lower() == 0 && v.upper() == 0;
            if (!program.isRecourse(v) || held) {
                columns[v.place()] = v.integer()
                        ? p.integer(v.name(), v.lower(), v.upper())
                        : p.continuous(v.name(), v.lower(), v.upper());
            }
        }
        for (Row row : program.program().rows()) {
            if (Arrays.stream(row.columns()).allMatch(j -> columns[j] != null) && row.columns().length > 0) {
                sum(row, 1).between(row.lower(), row.upper());
            }
        }
    }

    private ProgramBuilder.Limit sum(Row row, double factor) {
        ProgramBuilder.Limit sum = p.row(row.name());
        for (int i = 0; i < row.columns().length; i++) {
            Variable column = columns[row.columns()[i]];
            if (column != null) {
                sum.plus(factor * row.coefficients()[i], column);
            }
        }
        return sum;
    }

    /**
     * What decisions close of each year's gap, and the gaps that there are without them.
     *
     * @return reserves above their floors that are drawn on automatically
     */
    private double money(int[] closing, double[] base) {
        double headroom = 0;
        List<Integer> pot = IntStream.range(0, response.reserves().size())
                .filter(r ->
                        Arrays.stream(response.reserves().get(r).automatic()).anyMatch(most -> most > 0))
                .boxed()
                .toList();
        for (int r : pot) {
            headroom += response.reserves().get(r).opening()
                    - response.reserves().get(r).floor()[0];
        }
        for (int y = 0; y < closing.length; y++) {
            String name = program.moneyRows().get(y);
            Row row = program.program().rows().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Variable closed = p.continuous("closed {" + y + "}", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            closing[y] = closed.place();
            ProgramBuilder.Limit sum = sum(row, 1).plus(closed);
            base[y] = -row.lower();
            for (int r : pot) {
                ReserveOption reserve = response.reserves().get(r);
                // A draw or contribution that only moves money within the pot closes nothing.
                sum.plus(1, first(program.money().planned[r][y]));
                base[y] += reserve.capital()[y] - reserve.contributions()[y];
                base[y] += y == 0 ? 0 : reserve.floor()[y] - reserve.floor()[y - 1];
            }
            sum.equalTo(0);
        }
        for (int r = 0; r < response.reserves().size(); r++) {
            if (!pot.contains(r)) {
                floor(r);
            }
        }
        return headroom;
    }

    private void floor(int r) {
        ReserveOption reserve = response.reserves().get(r);
        Expression balance = new Expression().plus(reserve.opening());
        for (int y = 0; y < response.years().size(); y++) {
            balance.plus(reserve.contributions()[y] - reserve.capital()[y])
                    .plus(-1, first(program.money().planned[r][y]));
            p.row("floor[" + reserve.id() + " " + response.years().get(y) + "]")
                    .plus(balance)
                    .atLeast(reserve.floor()[y]);
        }
    }

    private int[][] ownHours() {
        int[][] own = new int[response.teamSkills().size()][response.steps()];
        for (int s = 0; s < own.length; s++) {
            for (int t = 0; t < own[s].length; t++) {
                Variable hours = p.nonNegative("own hours {" + s + " " + t + "}");
                own[s][t] = hours.place();
                ProgramBuilder.Limit sum =
                        p.row("own hours {" + s + " " + t + "}").plus(hours);
                for (int i = 0; i < response.intakes().size(); i++) {
                    sum.plus(
                            -response.intakes().get(i).hours()[s][t],
                            first(program.decisions().intakes.get(i)));
                }
                sum.equalTo(Math.max(0, response.supplied()[s][t]));
            }
        }
        return own;
    }

    private void cost() {
        Expression cost = new Expression();
        for (int i = 0; i < response.money().size(); i++) {
            MoneyOption option = response.money().get(i);
            if (option.kind() == MoneyOption.Kind.BAND_D_INCREASE) {
                double raised = Arrays.stream(option.money().funding()).sum();
                cost.plus(RAISED * raised, first(program.decisions().money.get(i)));
            }
        }
        for (int r = 0; r < response.reserves().size(); r++) {
            if (Arrays.stream(response.reserves().get(r).automatic()).allMatch(most -> most <= 0)) {
                for (Variable draw : program.money().planned[r]) {
                    cost.plus(first(draw));
                }
            }
        }
        p.minimise().plus(cost);
    }

    /** Skills that stand in for each other, lowest first. */
    private List<int[]> chains() {
        int n = response.teamSkills().size();
        boolean[] done = new boolean[n];
        List<int[]> found = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            if (done[a]) {
                continue;
            }
            int start = a;
            int[] chain = IntStream.range(0, n)
                    .filter(b -> response.covers()[start][b] || response.covers()[b][start])
                    .boxed()
                    .sorted(Comparator.comparingInt(this::reach))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int high = 0; high < chain.length; high++) {
                done[chain[high]] = true;
                for (int low = 0; low < high; low++) {
                    if (!response.covers()[chain[high]][chain[low]] || response.covers()[chain[low]][chain[high]]) {
                        throw new IllegalArgumentException("Under uncertainty skills must stand above each other, each"
                                + " able to do the work of all below it; '"
                                + response.teamSkills().get(chain[high]).skill() + "' and '"
                                + response.teamSkills().get(chain[low]).skill() + "' do not. Leave out"
                                + " --under-uncertainty, or take the substitution out of the plan.");
                    }
                }
            }
            found.add(chain);
        }
        return found;
    }

    /** How many skills' work its holders may do. */
    private int reach(int skill) {
        int reach = 0;
        for (boolean covered : response.covers()[skill]) {
            reach += covered ? 1 : 0;
        }
        return reach;
    }

    private double[][][] required(CentralCase central, int futures) {
        double[][][] required = new double[futures][][];
        for (int s = 0; s < futures; s++) {
            double[][] all = central.required(s);
            double[][] picked = response.teamSkills().stream()
                    .map(skill -> all[central.workforce().teamSkills().indexOf(skill)])
                    .toArray(double[][]::new);
            required[s] = response.bySteps(picked);
        }
        return required;
    }

    /**
     * A draw's gap as far as it is off the mean, on top of the gap that levers start from; overtime apart, because the
     * second stage pays for it.
     */
    private double[][] gaps(Outcomes outcomes, double[] base, int futures) {
        double[][] gaps = new double[futures][base.length];
        for (int y = 0; y < base.length; y++) {
            double[] gap =
                    outcomes.values("finance.budgetGap." + response.years().get(y));
            double[] overtime = outcomes.values(
                    "workforce.investigators.overtimeHours." + response.years().get(y));
            double price = 0;
            for (double[] byYear : response.overtimePrice()) {
                price += byYear[y] / response.overtimePrice().length;
            }
            double mean = 0;
            for (int s = 0; s < futures; s++) {
                gaps[s][y] = gap[s] / THOUSAND - price * overtime[s];
                mean += gaps[s][y] / futures;
            }
            for (int s = 0; s < futures; s++) {
                gaps[s][y] += base[y] - mean;
            }
        }
        return gaps;
    }

    private NestedRecourse hours(int[] chain, int year, int[][] own, double[][][] required) {
        double dearest = 0;
        for (int s : chain) {
            for (int y = 0; y < response.years().size(); y++) {
                dearest = Math.max(dearest, Math.max(response.overtimePrice()[s][y], agencyPrice(s, y)));
            }
        }
        List<SkillLevel> levels = new ArrayList<>();
        double unmet = prices.unfundedPound() * prices.unmetHour() * dearest;
        for (int s : chain) {
            levels.add(new SkillLevel(
                    response.teamSkills().get(s).team() + " "
                            + response.teamSkills().get(s).skill() + " "
                            + response.years().get(year),
                    program.hours().overtimeShare,
                    response.overtimePrice()[s][year],
                    agencyHours(s, year) / response.stepsPerYear(),
                    agencyPrice(s, year),
                    unmet));
            unmet *= prices.perSkill();
        }
        int steps = response.stepsPerYear();
        int[][] hours = new int[steps][chain.length];
        double[][][] demand = new double[required.length][steps][chain.length];
        for (int t = 0; t < steps; t++) {
            for (int j = 0; j < chain.length; j++) {
                int step = year * steps + t;
                hours[t][j] = own[chain[j]][step];
                for (int s = 0; s < required.length; s++) {
                    demand[s][t][j] = required[s][chain[j]][step];
                }
            }
        }
        return new NestedRecourse(levels, hours, demand);
    }

    private double agencyHours(int skill, int year) {
        return response.agencies().stream()
                .filter(agency -> agency.teamSkill() == skill)
                .mapToDouble(agency -> agency.largest()[year])
                .sum();
    }

    /** The dearest of a skill's agencies, in thousands of pounds an hour. */
    private double agencyPrice(int skill, int year) {
        return response.agencies().stream()
                .filter(agency -> agency.teamSkill() == skill)
                .mapToDouble(
                        agency -> Arrays.stream(agency.price()[year].spending()).sum())
                .max()
                .orElse(0);
    }
}
