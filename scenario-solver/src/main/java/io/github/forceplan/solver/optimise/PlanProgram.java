package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.engine.Goal;
import io.github.forceplan.solver.plan.OptimiseGoal;
import io.github.forceplan.solver.plan.OptimiseLimit;
import io.github.forceplan.solver.plan.OptimiseMeasure;
import io.github.forceplan.solver.plan.OptimisePlan;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan's levers, rules and goals as a linear or integer program, made of what its models answer
 * ({@link PlanResponse}). Hours are hours, money is thousands of pounds.
 *
 * <p>Its columns are of two kinds. Those of the <b>first stage</b> are decided before the future is known: intakes and
 * whether they take place, posts, training places, savings, band D, loans, planned draws on reserves. All others are
 * <b>recourse</b>: overtime, agency hours, unmet hours, the flow of hours between skills, automatic draws on reserves,
 * surplus, what nothing funds, what reserves lack to their floor ({@link #isRecourse}). Of the rows only two kinds
 * depend on the future, and by their limits alone: {@link #hoursRows} on the hours asked for
 * ({@link HoursRow#limit}; hours of a draw are {@code CentralCase.required(draw)}, brought to the program's skills and
 * steps by {@link PlanResponse#bySteps}), and {@link #moneyRows} on the gap with every lever at nothing: the limit of a
 * year is −(gap + contributions), and a gap greater by 1 lowers it by 1.
 */
public final class PlanProgram {

    /** What a pound below a reserve's floor weighs beside an unfunded one. */
    private static final double FLOOR_WEIGHT = 10;

    /** A pound unfunded a year earlier weighs a hundredth more, because automatic draws are made at once. */
    private static final double EARLIER = 0.01;

    /** An unmet hour of a skill that one skill's holders less can do weighs a thousandth more. */
    private static final double TOP_DOWN = 0.001;

    private static final double THOUSAND = 1000;
    private static final double SLACK = 1e-7;

    private final PlanResponse response;
    private final OptimisePlan asked;
    private final ProgramBuilder p = LinearProgram.named("optimise");
    private final Decisions decisions;
    private final HoursBlock hours;
    private final MoneyBlock money;
    private final Map<String, List<Variable>> steps = new LinkedHashMap<>();
    private final Map<Variable, LimitRow> limits = new LinkedHashMap<>();
    private final List<Goal> goals = new ArrayList<>();
    private final LinearProgram program;
    private final Set<String> firstStage = new LinkedHashSet<>();

    /**
     * A limit of the plan in a year, whose slack is held at 0 unless it has to give.
     *
     * @param id of the limit
     * @param year in which it holds
     * @param limit the limit
     * @param row name of its row
     */
    record LimitRow(String id, FinancialYear year, OptimiseLimit limit, String row) {}

    private PlanProgram(PlanResponse response, OptimisePlan asked, boolean reacts) {
        this.response = response;
        this.asked = asked;
        decisions = new Decisions(p, response, asked.levers());
        p.variables().forEach(v -> firstStage.add(v.name()));
        hours = new HoursBlock(p, response, decisions.intakes, asked.levers(), reacts);
        boolean eachYear = asked.limits().orElse(Map.of()).values().stream()
                .anyMatch(limit -> limit.of() == OptimiseMeasure.UNFUNDED);
        money = new MoneyBlock(p, response, decisions, hours, eachYear);
        for (Variable[] draws : money.planned) {
            for (Variable draw : draws) {
                firstStage.add(draw.name());
            }
        }
        if (asked.goals().stream().anyMatch(goal -> goal.of() == OptimiseMeasure.UNEVENNESS)) {
            unevenness();
        }
        asked.limits().orElse(Map.of()).forEach(this::limit);
        addGoals();
        program = p.build();
    }

    /** Makes the program, with all recourse free: for futures other than the expected one too. */
    public static PlanProgram of(PlanResponse response, OptimisePlan asked) {
        return new PlanProgram(response, asked, false);
    }

    /**
     * Makes the program for the expected demand alone, in which overtime is worked wherever work would surely be left, as
     * the plan's models do, unless a lever decides it.
     */
    static PlanProgram expected(PlanResponse response, OptimisePlan asked) {
        return new PlanProgram(response, asked, true);
    }

    /** Its rules; the objective comes with the goals. */
    public LinearProgram program() {
        return program;
    }

    /**
     * Its goals, the most important first; those that are weighed make one. Where no goal is about what is unfunded, a
     * last one has automatic draws on reserves made as the plan's policy makes them.
     */
    public List<Goal> goals() {
        return List.copyOf(goals);
    }

    /** What a goal comes to in its own unit: hours, posts, people, pounds. */
    double reached(int goal, double[] values) {
        if (asked.weighed() || goal >= asked.goals().size()) {
            return goals.get(goal).sum().value(values);
        }
        OptimiseGoal of = asked.goals().get(goal);
        return measure(of.of(), of.skills().orElse(List.of())).value(values);
    }

    public PlanResponse response() {
        return response;
    }

    /** Whether a column is decided once the future is known. */
    public boolean isRecourse(Variable column) {
        return !firstStage.contains(column.name());
    }

    /** The rows whose limits depend on the hours asked for. */
    public List<HoursRow> hoursRows() {
        return List.copyOf(hours.rows);
    }

    /** Names of the rows whose limits depend on the gap, by year. */
    public List<String> moneyRows() {
        return List.copyOf(money.rows);
    }

    /** A measure of a year, in its own unit. */
    public Expression measure(OptimiseMeasure of, List<String> skills, int year) {
        Expression sum = new Expression();
        switch (of) {
            case UNMET_HOURS -> unmet(skills, year, sum);
            case UNFUNDED -> {
                sum.plus(THOUSAND, money.unfunded[year]);
                for (Variable[] below : money.belowFloor) {
                    sum.plus(THOUSAND, below[year]);
                }
            }
            case BUDGET_GAP -> sum.plus(THOUSAND, money.gap(year));
            case POSTS_CUT ->
                decisions.posts.forEach(columns -> sum.plus(columns.cut().get(year)));
            case COST -> sum.plus(THOUSAND, money.spending[year]);
            case SAVINGS -> sum.plus(THOUSAND, money.savings[year]);
            case UNEVENNESS ->
                steps.getOrDefault(response.years().get(year).toString(), List.of())
                        .forEach(sum::plus);
            case RECRUITS -> {
                for (int i = 0; i < decisions.intakes.size(); i++) {
                    if (response.intakes().get(i).month() / 12 == year) {
                        sum.plus(decisions.intakes.get(i));
                    }
                }
            }
            case RESERVES_USED -> {
                for (int r = 0; r < money.planned.length; r++) {
                    sum.plus(THOUSAND, money.planned[r][year]).plus(THOUSAND, money.automatic[r][year]);
                }
            }
            case BAND_D_INCREASE -> increase(year, sum);
        }
        return sum;
    }

    private void increase(int year, Expression sum) {
        boolean decided = false;
        for (int i = 0; i < decisions.money.size(); i++) {
            MoneyOption option = response.money().get(i);
            if (option.kind() == MoneyOption.Kind.BAND_D_INCREASE
                    && option.item().equals(response.years().get(year).toString())) {
                sum.plus(decisions.money.get(i));
                decided = true;
            }
        }
        if (!decided && response.presentBandD().length > 0) {
            sum.plus(response.presentBandD()[year]);
        }
    }

    private void unmet(List<String> skills, int year, Expression sum) {
        for (int s = 0; s < hours.unmet.length; s++) {
            if (skills.isEmpty() || skills.contains(response.teamSkills().get(s).skill())) {
                for (int t = 0; t < response.steps(); t++) {
                    if (response.yearOf(t) == year) {
                        sum.plus(hours.unmet[s][t]);
                    }
                }
            }
        }
    }

    /** A measure over all years. */
    Expression measure(OptimiseMeasure of, List<String> skills) {
        Expression sum = new Expression();
        for (int y = 0; y < response.years().size(); y++) {
            sum.plus(measure(of, skills, y));
        }
        return sum;
    }

    private void addGoals() {
        Expression weighed = new Expression();
        for (OptimiseGoal goal : asked.goals()) {
            requireHelped(goal.skills().orElse(List.of()));
            Expression sum = switch (goal.of()) {
                case UNFUNDED -> unfunded();
                case UNMET_HOURS -> unmetFirst(goal.skills().orElse(List.of()));
                default -> scaled(goal);
            };
            if (goal.weight().isPresent()) {
                weighed.plus(goal.weight().get() * (isMoney(goal.of()) ? THOUSAND : 1), sum);
            } else {
                goals.add(new Goal(
                        words(goal.of(), goal.skills().orElse(List.of())),
                        sum,
                        goal.giveAway().orElse(goal.of() == OptimiseMeasure.UNFUNDED ? SLACK / 100 : SLACK)));
            }
        }
        if (asked.weighed()) {
            goals.add(new Goal("all goals by their weights", weighed, SLACK));
        }
        if (asked.goals().stream().noneMatch(goal -> goal.of() == OptimiseMeasure.UNFUNDED)) {
            // Automatic draws are made whether or not anybody asks for them.
            goals.add(Goal.least("what reserves meet by themselves", unfunded()));
        }
    }

    /** Money in thousands, so that all terms of the program are of like size. */
    private Expression scaled(OptimiseGoal goal) {
        Expression sum = measure(goal.of(), goal.skills().orElse(List.of()));
        return isMoney(goal.of()) ? new Expression().plus(1 / THOUSAND, sum) : sum;
    }

    /** Unmet hours of a skill that fewer can do weigh a little more, because hours are matched from the top down. */
    private Expression unmetFirst(List<String> skills) {
        Expression sum = new Expression();
        int all = hours.unmet.length;
        for (int s = 0; s < all; s++) {
            if (skills.isEmpty() || skills.contains(response.teamSkills().get(s).skill())) {
                double weight = 1 + TOP_DOWN * (all - hours.breadth(s));
                for (Variable unmet : hours.unmet[s]) {
                    sum.plus(weight, unmet);
                }
            }
        }
        return sum;
    }

    private Expression unfunded() {
        Expression sum = new Expression();
        int years = response.years().size();
        for (int y = 0; y < years; y++) {
            sum.plus(1 + EARLIER * (years - 1 - y), money.unfunded[y]);
            for (Variable[] below : money.belowFloor) {
                sum.plus(FLOOR_WEIGHT, below[y]);
            }
        }
        return sum;
    }

    private void requireHelped(List<String> skills) {
        for (String skill : skills) {
            if (response.teamSkills().stream().noneMatch(has -> has.skill().equals(skill))) {
                throw new IllegalArgumentException("The unmet hours of skill '" + skill
                        + "' are asked about, but no lever helps them. The skills that levers help are "
                        + response.teamSkills().stream()
                                .map(has -> has.skill())
                                .distinct()
                                .toList() + ".");
            }
        }
    }

    static boolean isMoney(OptimiseMeasure of) {
        return switch (of) {
            case UNFUNDED, BUDGET_GAP, COST, RESERVES_USED, SAVINGS -> true;
            case UNMET_HOURS, POSTS_CUT, UNEVENNESS, RECRUITS, BAND_D_INCREASE -> false;
        };
    }

    static String words(OptimiseMeasure of, List<String> skills) {
        return switch (of) {
            case UNMET_HOURS -> "unmet hours" + (skills.isEmpty() ? "" : " of " + String.join(", ", skills));
            case UNFUNDED -> "unfunded residual";
            case BUDGET_GAP -> "budget gap";
            case POSTS_CUT -> "posts cut";
            case COST -> "cost";
            case UNEVENNESS -> "unevenness of intakes";
            case RECRUITS -> "recruits";
            case RESERVES_USED -> "reserves used";
            case BAND_D_INCREASE -> "increase of band D";
            case SAVINGS -> "savings taken";
        };
    }

    private void unevenness() {
        for (int i = 1; i < decisions.intakes.size(); i++) {
            IntakeOption before = response.intakes().get(i - 1);
            IntakeOption now = response.intakes().get(i);
            if (before.lever().equals(now.lever())) {
                Variable change = p.nonNegative("change of size[" + now.id() + "]");
                p.row("rise[" + now.id() + "]")
                        .plus(change)
                        .plus(-1, decisions.intakes.get(i))
                        .plus(decisions.intakes.get(i - 1))
                        .atLeast(0);
                p.row("fall[" + now.id() + "]")
                        .plus(change)
                        .plus(decisions.intakes.get(i))
                        .plus(-1, decisions.intakes.get(i - 1))
                        .atLeast(0);
                steps.computeIfAbsent(response.years().get(now.month() / 12).toString(), year -> new ArrayList<>())
                        .add(change);
                firstStage.add(change.name());
            }
        }
    }

    private void limit(String id, OptimiseLimit limit) {
        requireHelped(limit.skills().orElse(List.of()));
        for (FinancialYear year : limit.years().orElse(response.years())) {
            int y = response.years().indexOf(year);
            if (y < 0) {
                throw new IllegalArgumentException("The limit '" + id + "' holds in " + year
                        + ", which is not planned. The plan years are " + response.years() + ".");
            }
            double unit = isMoney(limit.of()) ? THOUSAND : 1;
            String row = "limit[" + id + " " + year + "]";
            Variable over = p.continuous("over " + row, 0, 0);
            p.row(row)
                    .plus(1 / unit, measure(limit.of(), limit.skills().orElse(List.of()), y))
                    .plus(-1, over)
                    .atMost(limit.atMost().doubleValue() / unit);
            limits.put(over, new LimitRow(id, year, limit, row));
        }
    }

    /** Slacks of the plan's own limits, each held at 0, with what it is the slack of. */
    Map<Variable, LimitRow> limits() {
        return limits;
    }

    Decisions decisions() {
        return decisions;
    }

    HoursBlock hours() {
        return hours;
    }

    MoneyBlock money() {
        return money;
    }

    OptimisePlan asked() {
        return asked;
    }
}
