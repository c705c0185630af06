package io.github.forceplan.solver.optimise;

import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.OptimiseMeasure;
import io.github.forceplan.solver.plan.OptimisePlan;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.run.CentralCase;
import io.github.forceplan.solver.run.Outcomes;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.workforce.HoursFigure;
import io.github.forceplan.workforce.RoleFigure;
import io.github.forceplan.workforce.TeamSkill;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.supply.Intake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the best that a plan's levers can do: asks its models what the levers do, solves the program of it goal by goal,
 * and puts the solution back into the plan as a scenario, evaluated like any other.
 */
public final class Optimiser {

    private final Plan plan;
    private final Optional<String> scenario;
    private final OptimisePlan asked;
    private final ProgramSolver solver;
    private final boolean exact;
    private final Function<Plan, PlanEvaluator> evaluators;

    /**
     * Gets ready.
     *
     * @param plan the plan
     * @param scenario that the optimum starts from; the one that {@code asked} names, or the plan itself, if empty
     * @param asked levers, goals, limits
     * @param solver of programs
     * @param exact whether whole numbers are searched for until they are proved best, however long that takes
     * @param evaluators makes an evaluator of a plan, with draws and seed
     */
    public Optimiser(
            Plan plan,
            Optional<String> scenario,
            OptimisePlan asked,
            ProgramSolver solver,
            boolean exact,
            Function<Plan, PlanEvaluator> evaluators) {
        this.plan = plan;
        this.scenario = scenario.or(asked::scenario);
        this.asked = asked;
        this.solver = solver;
        this.exact = exact;
        this.evaluators = evaluators;
    }

    /** The scenario that the optimum starts from. */
    public Optional<String> scenario() {
        return scenario;
    }

    /** The program, with the plan's expected demand. */
    public PlanProgram program() {
        return program(evaluators.apply(plan));
    }

    private PlanProgram program(PlanEvaluator evaluator) {
        return PlanProgram.expected(Responses.of(evaluator, under(plan), asked), asked);
    }

    private Plan under(Plan of) {
        return scenario.map(of::under).orElse(of);
    }

    /**
     * Solves, and evaluates what comes of it.
     *
     * @throws IllegalArgumentException if a lever, goal or limit names something that the plan does not have
     * @throws io.github.forceplan.solver.engine.EngineFailureException if no engine gives an answer that holds
     */
    public Optimum optimise() {
        PlanEvaluator evaluator = evaluators.apply(plan);
        PlanProgram program = program(evaluator);
        Optimum.Solved solved = solve(program);
        Solution solution = solved.outcome().solution("optimise");
        Decided.Result decided = Decided.of(program, solution, under(plan));
        Plan whole = decided.added().isEmpty() ? plan : adding(plan, decided.added());
        PlanEvaluator after = decided.added().isEmpty() ? evaluator : evaluator.taking(whole);
        List<Change> changes =
                decided.decisions().stream().flatMap(d -> d.change().stream()).toList();
        Plan optimum = under(whole).with(changes.toArray(Change[]::new));
        return new Optimum(
                program,
                solved,
                decided.added(),
                decided.decisions(),
                compare(program, solution, after, under(whole), optimum),
                whole);
    }

    /**
     * Solves a program of this plan, goal by goal.
     *
     * @throws io.github.forceplan.solver.engine.EngineFailureException if no engine gives an answer that holds
     */
    public Optimum.Solved solve(PlanProgram program) {
        ConflictFinder.Found found = new ConflictFinder(program, solver).find();
        Search.Found result = new Search(solver, exact).solve(program, found.program());
        return new Optimum.Solved(
                found.program(),
                result.goals(),
                result.outcome(),
                found.conflict(),
                ShadowPrices.of(program, found.program(), result.relaxed()));
    }

    static Plan adding(Plan plan, Map<String, Intake> added) {
        return Addresses.with(plan, "workforce.recruitment.intakes", present -> {
            Map<String, Intake> all = new LinkedHashMap<>();
            ((Map<?, ?>) present).forEach((id, intake) -> all.put((String) id, (Intake) intake));
            all.putAll(added);
            return all;
        });
    }

    private List<Compared> compare(
            PlanProgram program, Solution solution, PlanEvaluator evaluator, Plan start, Plan optimum) {
        Outcomes before = evaluator.of(start);
        Outcomes after = evaluator.of(optimum);
        CentralCase central = evaluator.central(optimum);
        Map<String, Double> programs = new LinkedHashMap<>();
        Map<String, Double> models = new LinkedHashMap<>();
        people(program, solution, central, programs, models);
        money(program, solution, central, programs, models);
        List<Compared> all = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(models.keySet());
        for (FinancialYear year : optimum.years()) {
            names.add("workforce.investigators.unmetHours." + year);
            names.add("finance.reservesBelowFloor." + year);
        }
        for (String metric : names) {
            all.add(new Compared(
                    metric,
                    mean(before.values(metric)),
                    mean(after.values(metric)),
                    Optional.ofNullable(programs.get(metric)),
                    Optional.ofNullable(models.get(metric))));
        }
        return all;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static void people(
            PlanProgram program,
            Solution solution,
            CentralCase central,
            Map<String, Double> programs,
            Map<String, Double> models) {
        PlanResponse response = program.response();
        WorkforceModel model = central.workforce();
        Set<String> skills = new LinkedHashSet<>();
        response.teamSkills().forEach(s -> skills.add(s.skill()));
        for (String skill : skills) {
            for (int y = 0; y < response.years().size(); y++) {
                double all = 0;
                double others = 0;
                for (int s = 0; s < model.teamSkills().size(); s++) {
                    TeamSkill at = model.teamSkills().get(s);
                    for (int m = 12 * y; m < 12 * y + 12 && at.skill().equals(skill); m++) {
                        double unmet = model.hours(HoursFigure.UNMET, s, m, central.draw());
                        all += unmet;
                        others += response.teamSkills().contains(at) ? 0 : unmet;
                    }
                }
                String metric = "workforce.bySkill." + skill + ".unmetHours."
                        + response.years().get(y);
                models.put(metric, all);
                programs.put(
                        metric,
                        others
                                + program.measure(OptimiseMeasure.UNMET_HOURS, List.of(skill), y)
                                        .value(solution.values()));
            }
        }
        Set<String> roles = new LinkedHashSet<>();
        response.intakes().forEach(option -> roles.add(option.intake().role()));
        for (String role : roles) {
            int r = response.roles().indexOf(role);
            for (int y = 0; y < response.years().size(); y++) {
                double sum = 0;
                for (int m = 12 * y; m < 12 * y + 12; m++) {
                    sum += response.strength()[r][m];
                    for (int i = 0; i < response.intakes().size(); i++) {
                        sum += response.intakes().get(i).strength()[r][m]
                                * solution.value(program.decisions().intakes.get(i));
                    }
                }
                String metric = "workforce.byRole." + role + ".strength."
                        + response.years().get(y);
                programs.put(metric, sum / 12);
                models.put(metric, central.draw().role(RoleFigure.STRENGTH, r, y));
            }
        }
    }

    private static void money(
            PlanProgram program,
            Solution solution,
            CentralCase central,
            Map<String, Double> programs,
            Map<String, Double> models) {
        PlanResponse response = program.response();
        var ledger = central.ledger();
        for (int y = 0; y < response.years().size(); y++) {
            FinancialYear year = response.years().get(y);
            programs.put(
                    "finance.budgetGap." + year,
                    program.measure(OptimiseMeasure.BUDGET_GAP, List.of(), y).value(solution.values()));
            models.put(
                    "finance.budgetGap." + year,
                    ledger.money(Measure.BUDGET_GAP, year).pounds().doubleValue());
            programs.put("finance.unfundedResidual." + year, 1000 * solution.value(program.money().unfunded[y]));
            models.put(
                    "finance.unfundedResidual." + year,
                    ledger.money(Measure.UNFUNDED_RESIDUAL, year).pounds().doubleValue());
            double closing = 0;
            for (int r = 0; r < response.reserves().size(); r++) {
                ReserveOption reserve = response.reserves().get(r);
                closing += reserve.opening();
                for (int to = 0; to <= y; to++) {
                    closing += reserve.contributions()[to]
                            - reserve.capital()[to]
                            - solution.value(program.money().planned[r][to])
                            - solution.value(program.money().automatic[r][to])
                            + (reserve.surplus() ? solution.value(program.money().surplus[to]) : 0);
                }
            }
            programs.put("finance.closingReserves." + year, 1000 * closing);
            models.put(
                    "finance.closingReserves." + year,
                    ledger.money(Measure.CLOSING_RESERVES, year).pounds().doubleValue());
        }
    }
}
