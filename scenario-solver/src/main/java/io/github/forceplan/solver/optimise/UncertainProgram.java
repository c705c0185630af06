package io.github.forceplan.solver.optimise;

import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.twostage.BudgetedRecourse;
import io.github.forceplan.solver.twostage.NestedRecourse;
import io.github.forceplan.solver.twostage.Risk;
import io.github.forceplan.solver.twostage.SkillLevel;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Variables that follow from decisions, by the name of the row that says how. */
    private final Map<String, Variable> following = new LinkedHashMap<>();

    private final List<int[]> chains;
    private final double[] lowest;
    private final int[][] own;
    private final int[] closing;
    private final double[] base;
    private final double headroom;
    private final double[] meanGaps;
    private final TwoStageProgram twoStage;
    private final BudgetedRecourse recourse;

    /** @param unmet what an unmet hour counts, as a multiple of what the prices say */
    UncertainProgram(PlanProgram program, UncertainPrices prices, double unmet, Futures futures) {
        this.program = program;
        this.response = program.response();
        this.prices = prices;
        columns = new @Nullable Variable[program.program().variables().size()];
        chains = chains();
        lowest = chains.stream()
                .mapToDouble(chain -> unmet
                        * prices.unmetHour()
                                .map(pounds -> pounds / THOUSAND)
                                .orElseGet(() -> prices.unfundedPound() * dearest(chain)))
                .toArray();
        firstStage();
        closing = new int[response.years().size()];
        base = new double[closing.length];
        headroom = money();
        own = ownHours();
        cost();
        meanGaps = futures.meanGaps();
        recourse = recourse(futures);
        twoStage = TwoStageProgram.of(p.build(), recourse);
    }

    /** The second stage for other futures: their gaps are off the mean of those that the program was made of. */
    BudgetedRecourse recourse(Futures futures) {
        List<NestedRecourse> hours = new ArrayList<>();
        List<Integer> yearOf = new ArrayList<>();
        for (int c = 0; c < chains.size(); c++) {
            for (int y = 0; y < closing.length; y++) {
                hours.add(hours(c, y, futures.required()));
                yearOf.add(y);
            }
        }
        double[][] gaps = new double[futures.many()][closing.length];
        for (int s = 0; s < gaps.length; s++) {
            for (int y = 0; y < closing.length; y++) {
                gaps[s][y] = futures.gaps()[s][y] - meanGaps[y] + base[y];
            }
        }
        return new BudgetedRecourse(
                hours,
                yearOf.stream().mapToInt(Integer::intValue).toArray(),
                closing,
                headroom,
                1,
                prices.unfundedPound(),
                gaps);
    }

    /** What decisions close of the gap, all years to one; in thousands of pounds. */
    Expression closed(int toYear) {
        Expression sum = new Expression();
        for (int y = 0; y <= toYear; y++) {
            sum.plus(p.variables().get(closing[y]));
        }
        return sum;
    }

    /** Id of the response's skill at a place. */
    String skill(int place) {
        return response.teamSkills().get(place).skill();
    }

    int years() {
        return closing.length;
    }

    PlanProgram program() {
        return program;
    }

    /** Skills that stand in for each other, lowest first, as places in the response's. */
    List<int[]> skills() {
        return chains;
    }

    /** Pounds that an unmet hour counts, by the skill's id; the same skill of two teams is named once. */
    List<UncertainOptimum.UnmetPrice> unmetPrices() {
        Map<String, Double> bySkill = new LinkedHashMap<>();
        for (int c = 0; c < chains.size(); c++) {
            double unmet = lowest[c] * THOUSAND;
            for (int skill : chains.get(c)) {
                bySkill.putIfAbsent(response.teamSkills().get(skill).skill(), unmet);
                unmet *= prices.perSkill();
            }
        }
        return bySkill.entrySet().stream()
                .map(entry -> new UncertainOptimum.UnmetPrice(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** By variable of the first stage, the plan year at whose beginning it is decided; −1 if it follows from others. */
    int[] decidedIn() {
        int[] year = new int[p.variables().size()];
        Arrays.fill(year, -1);
        Decisions decisions = program.decisions();
        for (int i = 0; i < response.intakes().size(); i++) {
            int y = response.intakes().get(i).month() / 12;
            year[first(decisions.intakes.get(i)).place()] = y;
            decisions.takesPlace(i).ifPresent(takes -> year[first(takes).place()] = y);
        }
        for (int i = 0; i < response.money().size(); i++) {
            MoneyOption option = response.money().get(i);
            year[first(decisions.money.get(i)).place()] = switch (option.kind()) {
                case BAND_D_INCREASE -> response.years().indexOf(FinancialYear.parse(option.item()));
                case SAVING -> Math.min(response.years().size() - 1, option.delay() / 12);
                case LOAN -> 0;
            };
        }
        for (int y = 0; y < response.years().size(); y++) {
            for (Decisions.PostColumns columnsOf : decisions.posts) {
                year[first(columnsOf.added().get(y)).place()] = y;
                year[first(columnsOf.cut().get(y)).place()] = y;
            }
            for (Decisions.PlaceColumns columnsOf : decisions.places) {
                year[first(columnsOf.bought().get(y)).place()] = y;
            }
            for (Variable[] planned : program.money().planned) {
                year[first(planned[y]).place()] = y;
            }
        }
        return year;
    }

    /** The decision that leaves a plan as it is. */
    double[] asItIs(Plan start) {
        double[] decision = new double[p.variables().size()];
        Decisions decisions = program.decisions();
        for (int i = 0; i < response.intakes().size(); i++) {
            IntakeOption option = response.intakes().get(i);
            double size = option.existing() ? option.intake().size() : 0;
            decision[first(decisions.intakes.get(i)).place()] = size;
            decisions.takesPlace(i).ifPresent(takes -> decision[first(takes).place()] = size > 0 ? 1 : 0);
        }
        for (int i = 0; i < response.money().size(); i++) {
            MoneyOption option = response.money().get(i);
            decision[first(decisions.money.get(i)).place()] = switch (option.kind()) {
                case BAND_D_INCREASE ->
                    response.presentBandD()[response.years().indexOf(FinancialYear.parse(option.item()))];
                case SAVING -> taken(Responses.saving(start, option.item()), option.delay());
                case LOAN ->
                    Objects.requireNonNull(start.finance()
                                            .capital()
                                            .orElseThrow()
                                            .loans()
                                            .get(option.item()))
                                    .principal()
                                    .doubleValue()
                            / THOUSAND;
            };
        }
        for (int r = 0; r < response.reserves().size(); r++) {
            var draws = Objects.requireNonNull(start.finance()
                            .reserves()
                            .get(response.reserves().get(r).id()))
                    .plannedDraws();
            for (int y = 0; y < response.years().size(); y++) {
                FinancialYear year = response.years().get(y);
                if (draws.isPresent() && draws.get().has(year)) {
                    decision[first(program.money().planned[r][y]).place()] =
                            draws.get().value(year) / THOUSAND;
                }
            }
        }
        return following(decision);
    }

    private static double taken(Saving saving, int delay) {
        return saving.delayMonths() == delay ? saving.taken().doubleValue() : 0;
    }

    /** Planned draws in a year on reserves that are not drawn on automatically, in thousands of pounds. */
    double drawnApart(double[] decision, int year) {
        double sum = 0;
        for (int r = 0; r < response.reserves().size(); r++) {
            if (Arrays.stream(response.reserves().get(r).automatic()).allMatch(most -> most <= 0)) {
                sum += decision[first(program.money().planned[r][year]).place()];
            }
        }
        return sum;
    }

    /** What a decision comes to. */
    UncertainOptimum.Brief brief(double[] decision) {
        Decisions decisions = program.decisions();
        int last = response.years().size() - 1;
        double recruits = decisions.intakes.stream()
                .mapToDouble(size -> decision[first(size).place()])
                .sum();
        double posts = decisions.posts.stream()
                .mapToDouble(
                        columnsOf -> decision[first(columnsOf.added().get(last)).place()]
                                - decision[first(columnsOf.cut().get(last)).place()])
                .sum();
        double bandD = 0;
        double savings = 0;
        for (int i = 0; i < response.money().size(); i++) {
            double value = decision[first(decisions.money.get(i)).place()];
            MoneyOption.Kind kind = response.money().get(i).kind();
            bandD += kind == MoneyOption.Kind.BAND_D_INCREASE ? value : 0;
            savings += kind == MoneyOption.Kind.SAVING ? value : 0;
        }
        double draws = 0;
        for (int r = 0; r < response.reserves().size(); r++) {
            boolean decided = !response.reserves().get(r).lever().isEmpty();
            for (Variable draw : program.money().planned[r]) {
                draws += decided ? THOUSAND * decision[first(draw).place()] : 0;
            }
        }
        return new UncertainOptimum.Brief(recruits, posts, bandD, savings, draws);
    }

    private double[] following(double[] decision) {
        for (Row row : twoStage.first().rows()) {
            Variable follows = following.get(row.name());
            if (follows != null) {
                double value = row.lower();
                double coefficient = 1;
                for (int i = 0; i < row.columns().length; i++) {
                    if (row.columns()[i] == follows.place()) {
                        coefficient = row.coefficients()[i];
                    } else {
                        value -= row.coefficients()[i] * decision[row.columns()[i]];
                    }
                }
                decision[follows.place()] = value / coefficient;
            }
        }
        return decision;
    }

    TwoStageProgram twoStage() {
        return twoStage;
    }

    /** The program without the whole-number rule. */
    TwoStageProgram real(Risk risk) {
        return new TwoStageProgram(twoStage.first().relaxed(), twoStage.recourse(), twoStage.probabilities(), risk);
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
    void agencies(BudgetedRecourse later, double[] decision, double[] values) {
        int years = response.years().size();
        int futures = later.scenarios();
        for (int s = 0; s < futures; s++) {
            double[][][] hours = later.outturn(s, decision).hours();
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
    private double money() {
        double above = 0;
        List<Integer> pot = IntStream.range(0, response.reserves().size())
                .filter(r ->
                        Arrays.stream(response.reserves().get(r).automatic()).anyMatch(most -> most > 0))
                .boxed()
                .toList();
        for (int r : pot) {
            above += response.reserves().get(r).opening()
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
            following.put(name, closed);
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
        return above;
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
        int[][] places = new int[response.teamSkills().size()][response.steps()];
        for (int s = 0; s < places.length; s++) {
            for (int t = 0; t < places[s].length; t++) {
                String name = "own hours {" + s + " " + t + "}";
                Variable hours = p.nonNegative(name);
                places[s][t] = hours.place();
                following.put(name, hours);
                ProgramBuilder.Limit sum = p.row(name).plus(hours);
                for (int i = 0; i < response.intakes().size(); i++) {
                    sum.plus(
                            -response.intakes().get(i).hours()[s][t],
                            first(program.decisions().intakes.get(i)));
                }
                sum.equalTo(Math.max(0, response.supplied()[s][t]));
            }
        }
        return places;
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

    /** The dearest hour that can be bought, in thousands of pounds. */
    private double dearest(int[] chain) {
        double dearest = 0;
        for (int s : chain) {
            for (int y = 0; y < response.years().size(); y++) {
                dearest = Math.max(dearest, Math.max(response.overtimePrice()[s][y], agencyPrice(s, y)));
            }
        }
        return dearest;
    }

    private NestedRecourse hours(int place, int year, double[][][] required) {
        int[] chain = chains.get(place);
        List<SkillLevel> levels = new ArrayList<>();
        double unmet = lowest[place];
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
