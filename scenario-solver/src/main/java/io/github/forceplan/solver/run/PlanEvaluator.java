package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.chance.Chance;
import io.github.forceplan.solver.chance.Seeds;
import io.github.forceplan.solver.chance.Source;
import io.github.forceplan.solver.demand.DemandDraws;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.StreamModel;
import io.github.forceplan.solver.demand.StreamPaths;
import io.github.forceplan.solver.demand.SubgroupModel;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.plan.Balancing;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandStream;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Population;
import io.github.forceplan.solver.plan.Readings;
import io.github.forceplan.solver.plan.Readings.GapPeriod;
import io.github.forceplan.solver.plan.Subgroups;
import io.github.forceplan.solver.result.BalancingResult;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.WorkforcePlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Evaluates a plan under its scenarios, and variants of it in which a few figures differ, all on the same draws. What
 * variants have in common is computed once: a change to a budget line repeats finance only, a change to an intake
 * workforce and finance. The balancing line is solved once, on the plan as it is, and every variant takes it as it is.
 *
 * <p>For one thread at a time; it uses as many threads inside as it is told.
 */
public final class PlanEvaluator {

    /** Variants whose demand, or workforce, is kept. */
    private static final int KEPT = 8;

    private final Plan plan;
    private final int draws;
    private final Chance chance;
    private final Estimates estimates;
    private final int threads;
    private final WorkforceParts parts;
    private final Map<DemandKey, Demand> demands = new Kept<>();
    private final Map<DemandKey, DemandModel> models = new Kept<>();
    private final Map<StreamKey, StreamPaths> streams = new Kept<>();
    private final Map<StreamKey, Map<String, Map<String, double[][]>>> divisions = new Kept<>();
    private final Map<StreamKey, DemandResult> demandResults = new Kept<>();
    private final Map<WorkforceKey, WorkforceOutcomes> workforces = new Kept<>();
    private final Map<Plan, Outcomes> scenarios = new Kept<>();
    private final Map<ValuesKey, double[][]> values = new Kept<>();
    private Optional<FinanceOutcomes.Balanced> balanced = Optional.empty();

    /**
     * @param plan the plan as it is, on which the balancing line is solved
     * @param draws how many futures, 1 or more
     * @param seed of the random numbers
     * @param threads how many threads, 1 or more; they don't change the result
     * @throws IllegalArgumentException if there are no draws or threads, or no random numbers are correlated as the plan says
     */
    public PlanEvaluator(Plan plan, int draws, long seed, int threads) {
        this(plan, draws, new Chance(Seeds.all(seed), UncertainInputs.of(plan).drawn(draws)), threads);
    }

    private PlanEvaluator(Plan plan, int draws, Chance chance, int threads) {
        requirePositive(draws, "draws");
        requirePositive(threads, "threads");
        this.plan = plan;
        this.draws = draws;
        this.chance = chance;
        this.estimates = Estimates.of(chance.replicates());
        this.threads = threads;
        this.parts = new WorkforceParts(draws, chance.of(Source.PEOPLE), estimates, threads);
    }

    /** Parts of the workforce's result that depend on the plan alone. */
    WorkforceParts parts() {
        return parts;
    }

    /**
     * The same plan with other seeds. The balancing line keeps the size that it was solved at here; only its own chance
     * is drawn anew.
     */
    public PlanEvaluator reseeded(Seeds others) {
        solveBalancing();
        PlanEvaluator copy = new PlanEvaluator(plan, draws, chance.reseeded(others), threads);
        copy.balanced = balanced.map(line -> new FinanceOutcomes.Balanced(
                line.line(),
                line.amounts().redrawn(plan.balancing().orElseThrow().shape(), copy.chance.of(Source.PRESSURES))));
        return copy;
    }

    /** The same plan on as many futures, drawn apart from these: for what was decided on these. */
    public PlanEvaluator apart() {
        return reseeded(chance.seeds().apart());
    }

    /**
     * The same draws, and the balancing line at the size it was solved at here, for a plan that has more to offer but is
     * otherwise this one: intakes of size 0.
     */
    public PlanEvaluator taking(Plan other) {
        solveBalancing();
        PlanEvaluator copy = new PlanEvaluator(other, draws, chance, threads);
        copy.balanced = balanced;
        copy.demands.putAll(demands);
        return copy;
    }

    /** How many futures are drawn. */
    public int draws() {
        return draws;
    }

    /**
     * The outcomes of a scenario.
     *
     * @throws IllegalArgumentException if there is no such scenario or it can't be evaluated
     */
    public Outcomes scenario(String id) {
        return of(plan.under(id));
    }

    /**
     * The outcomes of a variant of the plan, such as {@code plan.under(id).with(changes)}.
     *
     * @throws IllegalArgumentException if it can't be evaluated; the message says what to change
     */
    public Outcomes of(Plan variant) {
        solveBalancing();
        return kept(scenarios, variant, () -> evaluate(variant, balanced));
    }

    /**
     * Some figures of a variant of the plan in every draw, as {@code of(variant).values(metric)} has them, for many variants
     * of which nothing else is asked: what of demand or workforce the figures don't depend on is left out, and people are
     * walked through a {@linkplain #compile compiled} plan.
     *
     * @param metrics names of figures, as for {@link Outcomes#values}
     * @return [metric][draw]
     * @throws io.github.forceplan.solver.address.UnknownAddressException if there is no such figure
     * @throws IllegalArgumentException if the variant can't be evaluated; the message says what to change
     */
    public double[][] values(Plan variant, List<String> metrics) {
        solveBalancing();
        if (scenarios.containsKey(variant)
                || workforces.containsKey(new WorkforceKey(variant))
                || metrics.stream().anyMatch(metric -> metric.startsWith("demand.streams."))) {
            Outcomes outcomes = of(variant);
            return metrics.stream().map(outcomes::values).toArray(double[][]::new);
        }
        Plan lean = variant.forecastAndInvestigation();
        return kept(values, new ValuesKey(lean, metrics), () -> {
            DemandPaths paths =
                    kept(demands, new DemandKey(lean), () -> demand(lean)).paths();
            DemandModel model = kept(models, new DemandKey(lean), () -> demandModel(lean));
            return compile(lean, metrics, model, () -> paths).values(threads);
        });
    }

    /**
     * How values of a variant's draws are summed up.
     *
     * @throws IllegalArgumentException if it can't be evaluated; the message says what to change
     */
    public Estimates estimates(Plan variant) {
        if (chance.replicates() == 0) {
            return estimates;
        }
        DemandPaths paths =
                kept(demands, new DemandKey(variant), () -> demand(variant)).paths();
        return paths.tilt().isPresent() ? estimates.resampled() : estimates;
    }

    /** The name of every figure that {@link #values} knows of a variant of the plan; nothing is drawn. */
    public Set<String> names(Plan variant) {
        DemandModel demand = demandModel(variant);
        WorkforceModel workforce =
                WorkforceModel.compile(variant.workforce(), variant.baseYear(), variant.years(), demand.groups());
        MtfsModel finance = MtfsModel.compile(variant.finance(), variant.years(), FinanceDrivers.names(workforce));
        return new MetricNames(
                        variant, demand.groups(), variant.demand().streams().keySet(), workforce, finance)
                .names();
    }

    /** Figures of a plan by name. */
    private record ValuesKey(Plan lean, List<String> metrics) {}

    /**
     * The central case of a variant of the plan.
     *
     * @throws IllegalArgumentException if it can't be evaluated; the message says what to change
     */
    public CentralCase central(Plan variant) {
        solveBalancing();
        Demand demand = kept(demands, new DemandKey(variant), () -> demand(variant));
        WorkforceModel model = compiled(variant, demand);
        Map<String, BigDecimal> solved = new LinkedHashMap<>();
        balanced.ifPresent(line -> {
            for (int y = 0; y < variant.years().size(); y++) {
                solved.put(
                        line.address(variant.years().get(y)),
                        BigDecimal.valueOf(line.amounts().mean(y)));
            }
        });
        Months months = new Months(
                demand.history(), demand.paths().start(), demand.paths().quarters(), model.crimeMonths());
        return new CentralCase(variant, model, demand.paths(), months, solved, chance.of(Source.PEOPLE));
    }

    /** Solves the balancing line, if the plan has one and it is not solved yet. */
    void solveBalancing() {
        if (plan.balancing().isPresent() && balanced.isEmpty()) {
            balanced = Optional.of(balance(plan.balancing().get()));
        }
    }

    /** Addresses of the amounts that the balancing line was solved for; none if the plan has no such line. */
    Set<String> solvedFor() {
        Set<String> addresses = new LinkedHashSet<>();
        balanced.ifPresent(line -> plan.years().forEach(year -> addresses.add(line.address(year))));
        return addresses;
    }

    /** What was solved for, and for which published gap; empty if the plan has no balancing line. */
    public Optional<BalancingResult> balancing() {
        solveBalancing();
        return balanced.map(solved -> {
            Balancing balancing = plan.balancing().orElseThrow();
            Plan under = plan.under(balancing.scenario());
            List<BalancingResult.Amount> amounts = new ArrayList<>();
            for (int y = 0; y < under.years().size(); y++) {
                amounts.add(new BalancingResult.Amount(
                        under.years().get(y).toString(),
                        estimates.of(solved.amounts().amounts(y))));
            }
            return new BalancingResult(
                    balancing.line(),
                    Objects.requireNonNull(under.finance().lines().get(balancing.line()))
                            .label(),
                    balancing.scenario(),
                    plan.scenario(balancing.scenario()).label(),
                    named(balancing.balancedYears()),
                    FinanceResults.nameOfGapMeasured(under),
                    named(balancing.gapYears()),
                    under.readings().gapPeriod() == GapPeriod.EACH_YEAR,
                    balancing.low(),
                    balancing.lowProbability(),
                    balancing.high(),
                    balancing.highProbability(),
                    amounts);
        });
    }

    private static List<String> named(List<FinancialYear> years) {
        return years.stream().map(FinancialYear::toString).toList();
    }

    private FinanceOutcomes.Balanced balance(Balancing balancing) {
        Plan under = plan.under(balancing.scenario());
        BalancingLine none = BalancingLine.none(under.years().size(), draws);
        FinanceOutcomes without = evaluate(under, Optional.of(new FinanceOutcomes.Balanced(balancing.line(), none)))
                .finance();
        double[][] gaps = new double[under.years().size()][];
        for (int y = 0; y < gaps.length; y++) {
            gaps[y] = without.measure(FinanceResults.gapMeasured(under), y);
        }
        BalancingLine solved = BalancingLine.solve(
                balancing, under.readings().gapPeriod(), under.years(), gaps, chance.of(Source.PRESSURES));
        return new FinanceOutcomes.Balanced(balancing.line(), solved);
    }

    /** What the result says of demand, by outcome; scenarios with the same demand share it. */
    List<DemandResult> demandResults(List<Outcomes> outcomes) {
        Map<StreamKey, Outcomes> missing = new LinkedHashMap<>();
        for (Outcomes one : outcomes) {
            StreamKey key = new StreamKey(one.plan());
            if (!demandResults.containsKey(key)) {
                missing.putIfAbsent(key, one);
            }
        }
        List<Outcomes> wanted = List.copyOf(missing.values());
        DemandResult[] made = new DemandResult[wanted.size()];
        if (made.length > 0) {
            Slices.over(made.length, Math.min(threads, made.length), (from, to) -> {
                for (int i = from; i < to; i++) {
                    made[i] = wanted.get(i).demandResult();
                }
            });
        }
        Map<StreamKey, DemandResult> known = new LinkedHashMap<>(demandResults);
        int at = 0;
        for (StreamKey key : missing.keySet()) {
            known.put(key, made[at]);
            demandResults.put(key, made[at++]);
        }
        return outcomes.stream()
                .map(one -> Objects.requireNonNull(known.get(new StreamKey(one.plan()))))
                .toList();
    }

    private Outcomes evaluate(Plan variant, Optional<FinanceOutcomes.Balanced> line) {
        Demand demand = kept(demands, new DemandKey(variant), () -> demand(variant));
        StreamPaths others = kept(streams, new StreamKey(variant), () -> streams(variant, demand));
        WorkforceOutcomes workforce = kept(workforces, new WorkforceKey(variant), () -> workforce(variant, demand));
        MtfsModel mtfs = MtfsModel.compile(variant.finance(), variant.years(), FinanceDrivers.names(workforce.model()));
        FinanceOutcomes finance = FinanceOutcomes.of(
                mtfs, new FinanceDrivers(workforce, demand.paths()), line, draws, chance.of(Source.MONEY), threads);
        return new Outcomes(
                variant,
                demand.history(),
                demand.paths(),
                others,
                kept(divisions, new StreamKey(variant), () -> divided(variant, demand)),
                workforce,
                finance,
                new RecordingResults(variant, plan.demand().underlying(), draws, chance, threads),
                estimates);
    }

    /**
     * Makes a variant of the plan ready to be evaluated one draw after another, with this evaluator's random numbers.
     *
     * @param metrics figures that will be read, by name as in {@link Outcomes#values}
     * @throws IllegalArgumentException if it can't be evaluated; the message says what to change
     */
    public CompiledPlan compile(Plan variant, List<String> metrics) {
        solveBalancing();
        DemandModel demand = demandModel(variant);
        Supplier<DemandDraws> futures = demand.hasTarget()
                ? () -> kept(demands, new DemandKey(variant), () -> demand(variant))
                        .paths()
                : demand.samplers(chance);
        return compile(variant, metrics, demand, futures);
    }

    private CompiledPlan compile(
            Plan variant, List<String> metrics, DemandModel demand, Supplier<DemandDraws> futures) {
        WorkforceModel workforce =
                WorkforceModel.compile(variant.workforce(), variant.baseYear(), variant.years(), demand.groups());
        Months months = new Months(
                demand.history(),
                variant.baseYear().plus(1).quarter(1),
                4 * variant.years().size(),
                workforce.crimeMonths());
        MtfsModel mtfs = MtfsModel.compile(variant.finance(), variant.years(), FinanceDrivers.names(workforce));
        Map<String, double[]> varied = balanced.map(line -> line.varied(mtfs)).orElse(Map.of());
        return new CompiledPlan(
                futures,
                months,
                demand.baselines(),
                workforce,
                WorkforceOutcomes.balance(workforce, months).factor(),
                mtfs,
                FinanceOutcomes.kernel(mtfs, varied.keySet()),
                varied,
                chance.of(Source.PEOPLE),
                chance.of(Source.MONEY),
                draws,
                // Demand streams are not drawn one draw after another, so that their figures have no name there.
                new MetricNames(variant, demand.groups(), List.of(), workforce, mtfs),
                metrics);
    }

    private static DemandModel demandModel(Plan variant) {
        return new DemandModel(variant.demand(), variant.readings(), variant.baseYear(), variant.lastYear());
    }

    private Demand demand(Plan variant) {
        DemandModel model = demandModel(variant);
        return new Demand(model.history(), model.simulate(draws, chance, threads));
    }

    private StreamPaths streams(Plan variant, Demand demand) {
        return new StreamModel(variant.demand(), variant.baseYear(), variant.years())
                .simulate(demand.paths(), chance.of(Source.STREAMS));
    }

    private Map<String, Map<String, double[][]>> divided(Plan variant, Demand demand) {
        return variant.demand()
                .subgroups()
                .map(subgroups -> new SubgroupModel(
                                subgroups, variant.demand(), demand.paths().start())
                        .divide(demand.paths(), chance.of(Source.CRIME), threads))
                .orElse(Map.of());
    }

    private WorkforceOutcomes workforce(Plan variant, Demand demand) {
        WorkforceModel model = compiled(variant, demand);
        return WorkforceOutcomes.of(model, demand.history(), demand.paths(), chance.of(Source.PEOPLE), threads);
    }

    private static WorkforceModel compiled(Plan variant, Demand demand) {
        return WorkforceModel.compile(
                variant.workforce(),
                variant.baseYear(),
                variant.years(),
                demand.paths().groups());
    }

    /** History and sample paths of recorded crime. */
    private record Demand(List<TimeSeries> history, DemandPaths paths) {}

    /** Everything that sample paths of demand depend on. */
    private record DemandKey(DemandPlan demand, Readings readings, FinancialYear baseYear, FinancialYear lastYear) {
        DemandKey(Plan plan) {
            this(plan.demand().crimeAlone(), plan.readings(), plan.baseYear(), plan.lastYear());
        }
    }

    /** Everything that demand streams, and what is said of demand, depend on. */
    private record StreamKey(
            DemandKey crime,
            Optional<Population> population,
            Optional<Subgroups> subgroups,
            Map<String, DemandStream> streams) {
        StreamKey(Plan plan) {
            this(
                    new DemandKey(plan),
                    plan.demand().population(),
                    plan.demand().subgroups(),
                    plan.demand().streams());
        }
    }

    /** Everything that the workforce's draws depend on. */
    private record WorkforceKey(DemandKey demand, WorkforcePlan workforce) {
        WorkforceKey(Plan plan) {
            this(new DemandKey(plan), plan.workforce());
        }
    }

    private static <K, V> V kept(Map<K, V> kept, K key, Supplier<V> make) {
        V known = kept.get(key);
        if (known == null) {
            known = make.get();
            kept.put(key, known);
        }
        return known;
    }

    /** The entries used last. */
    private static final class Kept<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        Kept() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    }

    private static void requirePositive(int count, String what) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of " + what + " (" + count + ") must be 1 or more.");
        }
    }
}
