package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.plan.Balancing;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Readings;
import io.github.forceplan.solver.plan.Scenario;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.Provenance;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.workforce.WorkforceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Chains chains = new Chains();
        int steps = scenarios.size() + (plan.balancing().isPresent() ? 1 : 0);
        int done = 0;
        Optional<FinanceOutcomes.Balanced> balanced = Optional.empty();
        if (plan.balancing().isPresent()) {
            progress.at("balancing line", done, steps);
            balanced = Optional.of(balance(plan.balancing().get(), chains));
            done++;
        }
        WorkforceParts parts = new WorkforceParts(draws, seed, threads);
        List<ScenarioResult> results = new ArrayList<>();
        for (String id : scenarios) {
            progress.at(plan.scenario(id).label(), done, steps);
            Chain chain = chains.of(id);
            FinanceOutcomes finance = chain.finance(balanced, draws, seed, threads);
            Scenario scenario = plan.scenario(id);
            results.add(new ScenarioResult(
                    id,
                    scenario.label(),
                    scenario.description(),
                    DemandResults.of(chain.history(), chain.demand()),
                    WorkforceResults.of(chain.plan(), chain.workforce(), parts),
                    FinanceResults.of(chain.plan(), finance)));
            done++;
        }
        progress.at("done", done, steps);
        return new PlanResult(provenance(), results);
    }

    /** Demand and workforce of one scenario, ready for its finances. */
    private record Chain(
            Plan plan, List<TimeSeries> history, DemandPaths demand, WorkforceOutcomes workforce, MtfsModel mtfs) {

        FinanceOutcomes finance(Optional<FinanceOutcomes.Balanced> balanced, int draws, long seed, int threads) {
            return FinanceOutcomes.of(mtfs, new FinanceDrivers(workforce, demand), balanced, draws, seed, threads);
        }
    }

    /** The chains made so far; scenarios with the same demand share its sample paths. */
    private final class Chains {

        private final Map<String, Chain> byScenario = new LinkedHashMap<>();
        private final Map<DemandKey, DemandPaths> drawn = new LinkedHashMap<>();

        Chain of(String scenario) {
            return byScenario.computeIfAbsent(scenario, id -> make(plan.under(id)));
        }

        private Chain make(Plan under) {
            DemandModel demandModel =
                    new DemandModel(under.demand(), under.readings(), under.baseYear(), under.lastYear());
            DemandPaths demand =
                    drawn.computeIfAbsent(new DemandKey(under), key -> demandModel.simulate(draws, seed, threads));
            WorkforceModel model =
                    WorkforceModel.compile(under.workforce(), under.baseYear(), under.years(), demand.groups());
            WorkforceOutcomes workforce = WorkforceOutcomes.of(model, demandModel.history(), demand, seed, threads);
            MtfsModel mtfs = MtfsModel.compile(under.finance(), under.years(), FinanceDrivers.names(model));
            return new Chain(under, demandModel.history(), demand, workforce, mtfs);
        }
    }

    /** Everything that sample paths of demand depend on. */
    private record DemandKey(DemandPlan demand, Readings readings, FinancialYear baseYear, FinancialYear lastYear) {
        DemandKey(Plan plan) {
            this(plan.demand(), plan.readings(), plan.baseYear(), plan.lastYear());
        }
    }

    private FinanceOutcomes.Balanced balance(Balancing balancing, Chains chains) {
        Chain chain = chains.of(balancing.scenario());
        Plan under = chain.plan();
        BalancingLine none = BalancingLine.none(under.years().size(), draws);
        FinanceOutcomes without =
                chain.finance(Optional.of(new FinanceOutcomes.Balanced(balancing.line(), none)), draws, seed, threads);
        double[][] gaps = new double[under.years().size()][];
        for (int y = 0; y < gaps.length; y++) {
            gaps[y] = without.measure(FinanceResults.gapMeasured(under), y);
        }
        BalancingLine solved = BalancingLine.solve(balancing, under.readings().gapPeriod(), under.years(), gaps, seed);
        return new FinanceOutcomes.Balanced(balancing.line(), solved);
    }

    private Provenance provenance() {
        return new Provenance(
                Version.current(),
                plan.name(),
                inputs,
                seed,
                draws,
                "Monte Carlo with common random numbers; ledger exact to the penny",
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private static void requirePositive(int count, String what) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of " + what + " (" + count + ") must be 1 or more.");
        }
    }
}
