package io.github.forceplan.solver.run;

import io.github.forceplan.solver.chance.DrawDesign;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Precision;
import io.github.forceplan.solver.plan.Scenario;
import io.github.forceplan.solver.plan.Simulation;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.PrecisionResult;
import io.github.forceplan.solver.result.Provenance;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a plan: each scenario is drawn many times, walked through demand, work and money, and gathered into a result.
 * Scenarios share their random numbers, so that they differ by what they suppose and not by luck. Immutable: each
 * setting makes a copy.
 *
 * <pre>{@code
 * PlanResult result = PlanRun.of(plan).draws(2000).run();
 * double gap = result.scenario("as-recorded").finance().years().get(1).budgetGap().mean();
 * }</pre>
 */
public final class PlanRun {

    private final Plan plan;
    private final List<String> scenarios;
    private final int draws;
    private final long seed;
    private final int threads;
    private final List<Provenance.Input> inputs;
    private final Progress progress;

    private PlanRun(
            Plan plan,
            List<String> scenarios,
            int draws,
            long seed,
            int threads,
            List<Provenance.Input> inputs,
            Progress progress) {
        this.plan = plan;
        this.scenarios = scenarios;
        this.draws = draws;
        this.seed = seed;
        this.threads = threads;
        this.inputs = inputs;
        this.progress = progress;
    }

    /** All scenarios of a plan, with its own number of draws and seed, on all processors. */
    public static PlanRun of(Plan plan) {
        return new PlanRun(
                plan,
                List.copyOf(plan.scenarios().keySet()),
                plan.simulation().draws(),
                plan.simulation().seed(),
                Runtime.getRuntime().availableProcessors(),
                List.of(),
                Progress.NONE);
    }

    /**
     * Only some scenarios, in the plan's order.
     *
     * @throws IllegalArgumentException if the plan does not have one of them
     */
    public PlanRun scenarios(List<String> only) {
        only.forEach(plan::scenario);
        List<String> inPlanOrder =
                plan.scenarios().keySet().stream().filter(only::contains).toList();
        return new PlanRun(plan, inPlanOrder, draws, seed, threads, inputs, progress);
    }

    /** @param count how many futures to draw, 1 or more */
    public PlanRun draws(int count) {
        requirePositive(count, "draws");
        return new PlanRun(plan, scenarios, count, seed, threads, inputs, progress);
    }

    /** @param design how the draws of uncertain assumptions are spread, instead of the plan's */
    public PlanRun design(DrawDesign design) {
        return drawing(plan.simulation().spread(design));
    }

    /**
     * Draws are added until the result is so precise, instead of the plan's precision; the number of draws is what to begin
     * with.
     */
    public PlanRun until(Precision precision) {
        return drawing(plan.simulation().until(precision));
    }

    private PlanRun drawing(Simulation how) {
        return new PlanRun(plan.drawing(how), scenarios, draws, seed, threads, inputs, progress);
    }

    /** @param newSeed of the random numbers */
    public PlanRun seed(long newSeed) {
        return new PlanRun(plan, scenarios, draws, newSeed, threads, inputs, progress);
    }

    /** @param count how many threads, 1 or more; they don't change the result */
    public PlanRun threads(int count) {
        requirePositive(count, "threads");
        return new PlanRun(plan, scenarios, draws, seed, count, inputs, progress);
    }

    /** @param files named in the result's provenance */
    public PlanRun inputs(List<Provenance.Input> files) {
        return new PlanRun(plan, scenarios, draws, seed, threads, List.copyOf(files), progress);
    }

    /** @param listener told how far the run has come */
    public PlanRun progress(Progress listener) {
        return new PlanRun(plan, scenarios, draws, seed, threads, inputs, listener);
    }

    /**
     * Runs.
     *
     * @throws IllegalArgumentException if the plan can't be evaluated; the message says what to change
     */
    public PlanResult run() {
        return evaluate().result();
    }

    /**
     * Runs, and keeps the exact ledger of each scenario, from which any figure of it can be explained or written as a
     * spreadsheet.
     *
     * @throws IllegalArgumentException if the plan can't be evaluated; the message says what to change
     */
    public Evaluation evaluate() {
        Optional<Precision> wished = plan.simulation().precision();
        if (wished.isEmpty()) {
            return evaluate(evaluator(), Optional.empty());
        }
        boolean doubling =
                plan.simulation().design().filter(DrawDesign.SOBOL::equals).isPresent();
        PrecisionSearch.Found found = new PrecisionSearch(plan, wished.get(), scenarios, doubling)
                .from(draws, count -> {
                    progress.at(count + " draws", 0, 1);
                    return draws(count).evaluator();
                });
        return draws(found.evaluator().draws()).evaluate(found.evaluator(), Optional.of(found.result()));
    }

    private Evaluation evaluate(PlanEvaluator evaluator, Optional<PrecisionResult> precision) {
        int steps = scenarios.size() + (plan.balancing().isPresent() ? 1 : 0);
        int done = 0;
        if (plan.balancing().isPresent()) {
            progress.at("balancing line", done, steps);
            evaluator.solveBalancing();
            done++;
        }
        String first = plan.scenarios().keySet().iterator().next();
        ScenarioLedger bridgedFrom = ledger(evaluator, first, evaluator.scenario(first));
        List<ScenarioResult> results = new ArrayList<>();
        List<ScenarioLedger> ledgers = new ArrayList<>();
        for (int from = 0; from < scenarios.size(); from += threads) {
            // As many at once as there are threads to gather them, so that no more are kept than that.
            List<String> now = scenarios.subList(from, Math.min(scenarios.size(), from + threads));
            List<Outcomes> outcomes = new ArrayList<>();
            for (String id : now) {
                progress.at(plan.scenario(id).label(), done++, steps);
                outcomes.add(evaluator.scenario(id));
                ledgers.add(ledger(evaluator, id, outcomes.get(outcomes.size() - 1)));
            }
            results.addAll(gather(evaluator, now, outcomes, bridgedFrom));
        }
        progress.at("done", done, steps);
        return new Evaluation(new PlanResult(provenance(), precision, evaluator.balancing(), results), ledgers);
    }

    private List<ScenarioResult> gather(
            PlanEvaluator evaluator, List<String> ids, List<Outcomes> outcomes, ScenarioLedger bridgedFrom) {
        List<DemandResult> demand = evaluator.demandResults(outcomes);
        ScenarioResult[] results = new ScenarioResult[ids.size()];
        Slices.over(results.length, Math.min(threads, results.length), (from, to) -> {
            for (int i = from; i < to; i++) {
                Scenario scenario = plan.scenario(ids.get(i));
                results[i] = outcomes.get(i)
                        .result(
                                ids.get(i),
                                scenario.label(),
                                scenario.description(),
                                demand.get(i),
                                evaluator.parts(),
                                bridgedFrom);
            }
        });
        return List.of(results);
    }

    /** Evaluates variants of the plan on the same draws as this run. */
    public PlanEvaluator evaluator() {
        return new PlanEvaluator(plan, draws, seed, threads);
    }

    private static ScenarioLedger ledger(PlanEvaluator evaluator, String id, Outcomes outcomes) {
        return new ScenarioLedger(id, outcomes.plan(), outcomes.finance().ledger(), evaluator.solvedFor());
    }

    /** What would make the result: enough to make it again. */
    public Provenance provenance() {
        return new Provenance(
                Version.current(),
                plan.name(),
                inputs,
                seed,
                draws,
                "Monte Carlo with common random numbers" + spread() + "; ledger exact to the penny",
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private String spread() {
        DrawDesign design = plan.simulation().design().orElse(DrawDesign.RANDOM);
        return design == DrawDesign.RANDOM ? "" : ", " + design.meaning();
    }

    private static void requirePositive(int count, String what) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of " + what + " (" + count + ") must be 1 or more.");
        }
    }
}
