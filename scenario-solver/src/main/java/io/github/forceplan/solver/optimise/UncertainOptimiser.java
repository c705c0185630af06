package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.OptimisePlan;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.program.Verification;
import io.github.forceplan.solver.run.Outcomes;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.twostage.BudgetedRecourse;
import io.github.forceplan.solver.twostage.Decomposition;
import io.github.forceplan.solver.twostage.Risk;
import io.github.forceplan.solver.twostage.Settings;
import io.github.forceplan.solver.twostage.StochasticValue;
import io.github.forceplan.solver.twostage.TwoStageOutcome;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import io.github.forceplan.solver.twostage.TwoStageSolution;
import io.github.forceplan.workforce.supply.Intake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the decision that is best over many drawn futures, by a two-stage program solved without the whole-number rule,
 * rounded, and solved again for the rest; how far that may be from the best is said.
 */
public final class UncertainOptimiser {

    /** Futures that the value of perfect information is taken from; each is a program of its own. */
    private static final int KNOWN = 20;

    private static final double THOUSAND = 1000;
    private static final int UNMET = 2;
    private static final Settings SETTINGS = Settings.DEFAULT.withClusters(8).withGap(1e-5);

    private final Plan plan;
    private final Optional<String> scenario;
    private final OptimisePlan asked;
    private final UncertainPrices prices;
    private final Risk risk;
    private final ProgramSolver solver;
    private final int futures;
    private final int threads;
    private final Function<Plan, PlanEvaluator> evaluators;

    /**
     * Gets ready.
     *
     * @param plan the plan
     * @param scenario that the optimum starts from; the one that {@code asked} names, or the plan itself, if empty
     * @param asked levers and limits; its goals are replaced by one cost
     * @param prices what makes hours and pounds comparable
     * @param risk what is to be small of the uncertain cost
     * @param solver of programs
     * @param futures how many draws the decision is made on, at most
     * @param threads for the second stage; they don't change the result
     * @param evaluators makes an evaluator of a plan, with draws and seed
     */
    public UncertainOptimiser(
            Plan plan,
            Optional<String> scenario,
            OptimisePlan asked,
            UncertainPrices prices,
            Risk risk,
            ProgramSolver solver,
            int futures,
            int threads,
            Function<Plan, PlanEvaluator> evaluators) {
        this.plan = plan;
        this.scenario = scenario.or(asked::scenario);
        this.asked = asked;
        this.prices = prices;
        this.risk = risk;
        this.solver = solver;
        this.futures = futures;
        this.threads = threads;
        this.evaluators = evaluators;
    }

    private Plan under(Plan of) {
        return scenario.map(of::under).orElse(of);
    }

    /**
     * Solves, and evaluates what comes of it.
     *
     * @throws IllegalArgumentException if a lever names something that the plan does not have, skills are not nested, or
     *     the levers' own rules conflict
     */
    public UncertainOptimum optimise() {
        PlanEvaluator evaluator = evaluators.apply(plan);
        Plan start = under(plan);
        PlanProgram program = PlanProgram.of(Responses.of(evaluator, start, asked), asked);
        int many = Math.min(futures, evaluator.draws());
        UncertainProgram uncertain = new UncertainProgram(program, evaluator, start, prices, many);
        TwoStageProgram whole = uncertain.twoStage().with(risk);
        TwoStageProgram real =
                new TwoStageProgram(whole.first().relaxed(), whole.recourse(), whole.probabilities(), risk);
        TwoStageSolution relaxed = solve(real);
        TwoStageSolution found = solve(rounded(program, uncertain, real, relaxed));
        StochasticValue value = StochasticValue.of(real, relaxed, solver, KNOWN, threads);
        Decided.Result decided = Decided.of(program, solution(uncertain, found, many), start);
        List<Decision> decisions = decided.decisions();
        double unmet = 0;
        double bought = 0;
        double unfunded = 0;
        int below = 0;
        for (int s = 0; s < many; s++) {
            BudgetedRecourse.Outturn outturn = uncertain.recourse().outturn(s, found.decision());
            bought += outturn.bought() / many;
            unfunded += outturn.unfunded() / many;
            below += outturn.belowFloor() ? 1 : 0;
            for (double[][] chain : uncertain.recourse().hours(s, found.decision())) {
                for (double[] level : chain) {
                    unmet += level[UNMET] / many;
                }
            }
        }
        return new UncertainOptimum(
                scenario,
                many,
                prices,
                THOUSAND * found.expectedCost(),
                THOUSAND * found.cvar(),
                risk.level(),
                THOUSAND * relaxed.bound(),
                (found.objective() - relaxed.bound()) / Math.max(1, Math.abs(found.objective())),
                THOUSAND * value.evpi(),
                THOUSAND * value.waitAndSeeError(),
                THOUSAND * value.vss(),
                unmet,
                THOUSAND * bought,
                THOUSAND * unfunded,
                (double) below / many,
                found.effort() + " after " + relaxed.effort(),
                decisions,
                compared(evaluator, decided.added(), decisions));
    }

    private TwoStageSolution solve(TwoStageProgram program) {
        TwoStageOutcome outcome = new Decomposition(solver, SETTINGS.withThreads(threads)).solve(program);
        if (outcome instanceof TwoStageOutcome.Infeasible infeasible) {
            throw new IllegalArgumentException("The levers' own rules conflict: "
                    + infeasible.conflict().members() + ". forceplan optimise without --under-uncertainty says more.");
        }
        return outcome.solution();
    }

    /** Whole sizes nearest to the best ones, and none below an intake's least; savings whole where they must be. */
    private TwoStageProgram rounded(
            PlanProgram program, UncertainProgram uncertain, TwoStageProgram real, TwoStageSolution relaxed) {
        LinearProgram first = real.first();
        double[] lower = first.variables().stream().mapToDouble(Variable::lower).toArray();
        double[] upper = first.variables().stream().mapToDouble(Variable::upper).toArray();
        List<IntakeOption> intakes = program.response().intakes();
        for (int i = 0; i < intakes.size(); i++) {
            IntakeOption option = intakes.get(i);
            Variable size = uncertain.first(program.decisions().intakes.get(i));
            double value = relaxed.decision()[size.place()];
            double rounded = option.whole() ? Math.floor(value + 1e-6) : value;
            boolean takes = option.smallest() <= 0 || value >= option.smallest() - 1e-6;
            if (option.whole() || !takes) {
                hold(lower, upper, size, takes ? rounded : 0);
            }
            program.decisions()
                    .takesPlace(i)
                    .ifPresent(column -> hold(lower, upper, uncertain.first(column), takes ? 1 : 0));
        }
        List<MoneyOption> money = program.response().money();
        for (int i = 0; i < money.size(); i++) {
            if (money.get(i).whole()) {
                Variable column = uncertain.first(program.decisions().money.get(i));
                hold(lower, upper, column, Math.floor(relaxed.decision()[column.place()] + 1e-6));
            }
        }
        return real.withBounds(lower, upper);
    }

    private static void hold(double[] lower, double[] upper, Variable column, double value) {
        double within = Math.max(column.lower(), Math.min(column.upper(), value));
        lower[column.place()] = within;
        upper[column.place()] = within;
    }

    /** Of what the future decides, agency hours are at their mean, so that the plan can be evaluated with them. */
    private static Solution solution(UncertainProgram uncertain, TwoStageSolution found, int many) {
        double[] values = uncertain.values(found.decision());
        uncertain.agencies(found.decision(), many, values);
        return new Solution(
                values,
                found.objective(),
                Optional.empty(),
                "decomposition",
                new Verification(0, 0, 0, 0, Optional.empty(), Optional.empty()));
    }

    private List<Compared> compared(PlanEvaluator evaluator, Map<String, Intake> added, List<Decision> decisions) {
        Plan all = added.isEmpty() ? plan : Optimiser.adding(plan, added);
        PlanEvaluator after = added.isEmpty() ? evaluator : evaluators.apply(all);
        Change[] changes = decisions.stream().flatMap(d -> d.change().stream()).toArray(Change[]::new);
        Outcomes before = after.of(under(all));
        Outcomes optimum = after.of(under(all).with(changes));
        List<Compared> compared = new ArrayList<>();
        for (String figure : List.of(
                "workforce.investigators.unmetHours.",
                "finance.budgetGap.",
                "finance.unfundedResidual.",
                "finance.closingReserves.",
                "finance.reservesBelowFloor.")) {
            for (FinancialYear year : plan.years()) {
                compared.add(new Compared(
                        figure + year,
                        mean(before.values(figure + year)),
                        mean(optimum.values(figure + year)),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return compared;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
