package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.recording.learning.RecordingPriors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.chance.Chance;
import io.github.forceplan.solver.chance.Source;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Draws the crimes that will be recorded, by offence group and quarter. */
public final class DemandModel {

    private final DemandPlan plan;
    private final List<TimeSeries> history;
    private final Period start;
    private final int quarters;
    private final int firstBaseQuarter;
    private final UnderlyingModel underlying;
    private final List<Aim> aims;

    /**
     * @param baseYear the year that plans are measured against
     * @param lastYear the last year of the plan
     * @throws IllegalArgumentException if the history does not end with the base year or its groups differ in span
     */
    public DemandModel(DemandPlan plan, Readings readings, FinancialYear baseYear, FinancialYear lastYear) {
        this.plan = plan;
        this.start = baseYear.plus(1).quarter(1);
        this.quarters = 4 * (lastYear.startYear() - baseYear.startYear());
        this.history = scaled(plan, readings);
        for (TimeSeries crimes : this.history) {
            requireSpan(crimes);
            requireKnown(crimes);
        }
        this.firstBaseQuarter = this.history.get(0).size() - 4;
        this.underlying = plan.underlying().map(DemandModel::model).orElseGet(SmoothedCrime::new);
        plan.underlying().ifPresent(this::requireKnownGroups);
        plan.recordingChange().ifPresent(this::requirePassThrough);
        this.aims = Aim.of(plan, names(), baselines(), baseYear.plus(1), quarters / 4);
    }

    /** The history by offence group, at the chosen reading of the base year's total. */
    public List<TimeSeries> history() {
        return history;
    }

    /**
     * Draws futures.
     *
     * @param draws how many, 1 or more
     * @param seed of the random numbers; two plans with one seed see the same shocks
     * @param threads how many, 1 or more; they don't change the result
     */
    public DemandPaths simulate(int draws, long seed, int threads) {
        return simulate(draws, Chance.independent(seed), threads);
    }

    /** The same from any source of random numbers. */
    public DemandPaths simulate(int draws, Chance chance, int threads) {
        DemandPaths paths = gather(samplers(chance), draws, threads);
        if (!aims.isEmpty()) {
            return TargetTilting.impose(aims, paths);
        }
        return plan.growthTarget()
                .filter(DemandPlan.GrowthTarget::applies)
                .map(target -> towards(target, paths))
                .orElse(paths);
    }

    /** Futures without any change of recording and without any target imposed. */
    public DemandPaths simulateUnchanged(int draws, Chance chance, int threads) {
        return gather(unchanged(chance), draws, threads);
    }

    /**
     * Recording rates by year, before the history is seen and after, for as many draws; empty if the plan knows no change.
     *
     * @param draws how many, 1 or more
     * @param chance where random numbers come from, the same as in {@link #simulate} to see the same futures
     */
    public Optional<RecordingRates> recordingRates(int draws, Chance chance) {
        return plan.recordingChange()
                .map(change -> new RecordingRateDraws(
                                recording(change, posterior(change), chance),
                                recorded(),
                                history.get(0).start(),
                                firstBaseQuarter,
                                1 + quarters / 4)
                        .gather(draws));
    }

    /** What is believed of the change's early phase, before the history is seen and after; empty if no change is known. */
    public Optional<EarlyPhaseBelief> earlyPhase() {
        return plan.recordingChange().map(change -> EarlyPhaseBelief.of(posterior(change)));
    }

    private Map<String, Double> recorded() {
        Map<String, Double> recorded = new LinkedHashMap<>();
        double[] baselines = baselines();
        for (int g = 0; g < history.size(); g++) {
            recorded.put(history.get(g).name(), baselines[g]);
        }
        return recorded;
    }

    /** What the history says of a change's early phase. */
    RecordingPosterior posterior(RecordingChange change) {
        return RecordingPosterior.of(change, history, change.audit().rates(recorded(), 0, Map.of()), underlying);
    }

    /** Draws single futures; those of {@link #simulate} if the plan imposes no target on them. One thread each. */
    public Supplier<DemandDraws> samplers(Chance chance) {
        return plan.recordingChange()
                .filter(RecordingChange::applies)
                .map(change -> throughChange(change, posterior(change), false, chance))
                .orElseGet(() -> unchanged(chance));
    }

    /** Whether {@link #simulate} imposes something that depends on all futures together. */
    public boolean hasTarget() {
        return !aims.isEmpty()
                || plan.growthTarget().filter(DemandPlan.GrowthTarget::applies).isPresent();
    }

    private Supplier<DemandDraws> unchanged(Chance chance) {
        double[][] none = new double[history.size()][history.get(0).size()];
        UnderlyingModel.Fit fit = underlying.fit(history, new double[][][] {none}, new double[] {1});
        return () -> DemandSampler.unchanged(
                history.size(),
                quarters,
                fit,
                fit.sampler(0, quarters, chance.of(Source.CRIME)),
                none,
                chance.of(Source.CRIME));
    }

    private DemandPaths gather(Supplier<DemandDraws> samplers, int draws, int threads) {
        double[][][] total = new double[history.size()][draws][quarters];
        double[][][] without = new double[history.size()][draws][quarters];
        Slices.over(draws, threads, (from, to) -> {
            DemandDraws sampler = samplers.get();
            double[] all = new double[history.size() * quarters];
            double[] own = new double[history.size() * quarters];
            for (int d = from; d < to; d++) {
                sampler.fill(d, all, own);
                for (int g = 0; g < total.length; g++) {
                    System.arraycopy(all, g * quarters, total[g][d], 0, quarters);
                    System.arraycopy(own, g * quarters, without[g][d], 0, quarters);
                }
            }
        });
        return new DemandPaths(names(), start, baselines(), total, without);
    }

    /**
     * Futures through the plan's change as it was believed before the force's own history was held against it: the early
     * phase follows its stated probabilities. Empty if the plan knows no change. No growth target is imposed.
     *
     * @param draws how many, 1 or more
     * @param chance where random numbers come from
     * @param threads how many, 1 or more; they don't change the result
     */
    public Optional<DemandPaths> simulatePriorOnly(int draws, Chance chance, int threads) {
        return plan.recordingChange()
                .map(change -> gather(throughChange(change, posterior(change), true, chance), draws, threads));
    }

    /** Futures through a change, with what is known of its early phase given. */
    DemandPaths throughChange(
            RecordingChange change, RecordingPosterior posterior, int draws, Chance chance, int threads) {
        return gather(throughChange(change, posterior, false, chance), draws, threads);
    }

    private Supplier<DemandDraws> throughChange(
            RecordingChange change, RecordingPosterior posterior, boolean beforeData, Chance chance) {
        int typical = posterior.at(0, 0.5).place();
        return () -> DemandSampler.throughChange(
                history,
                quarters,
                posterior.fit().sampler(typical, quarters, chance.of(Source.CRIME)),
                recording(change, posterior, chance),
                beforeData,
                firstBaseQuarter,
                baselines());
    }

    private RecordingDraw recording(RecordingChange change, RecordingPosterior posterior, Chance chance) {
        return new RecordingDraw(
                change,
                posterior,
                recorded(),
                history.get(0).start(),
                history.get(0).size() + quarters,
                chance.of(Source.RECORDING));
    }

    /** Each year's mean total becomes base × (1 + growth)^(years so far ÷ years in all). */
    private DemandPaths towards(DemandPlan.GrowthTarget target, DemandPaths paths) {
        double base = Arrays.stream(baselines()).sum();
        double[] factors = new double[paths.years()];
        for (int year = 0; year < factors.length; year++) {
            double mean = 0;
            for (int g = 0; g < history.size(); g++) {
                for (int q = 4 * year; q < 4 * year + 4; q++) {
                    mean += paths.mean(g, q);
                }
            }
            factors[year] = base * StrictMath.pow(1 + target.growth(), (year + 1.0) / factors.length) / mean;
        }
        return paths.scaledByYear(factors);
    }

    /** Crimes recorded in the base year by offence group. */
    public double[] baselines() {
        return history.stream()
                .mapToDouble(crimes -> IntStream.range(firstBaseQuarter, crimes.size())
                        .mapToDouble(crimes::value)
                        .sum())
                .toArray();
    }

    /** Offence groups, in the order of the paths. */
    public List<String> groups() {
        return names();
    }

    private List<String> names() {
        return history.stream().map(TimeSeries::name).toList();
    }

    private static List<TimeSeries> scaled(DemandPlan plan, Readings readings) {
        double factor = 1;
        if (readings.baseYearTotal() == Readings.BaseYearTotal.STATED) {
            double stated = plan.statedBaseYearTotal()
                    .orElseThrow(() -> new IllegalArgumentException("The readings take the stated total of the base"
                            + " year, but the plan states none. Give demand.statedBaseYearTotal."));
            double own = plan.history().values().stream()
                    .mapToDouble(
                            crimes -> Arrays.stream(crimes.tail(4).toArray()).sum())
                    .sum();
            factor = stated / own;
        }
        double scale = factor;
        List<TimeSeries> series = new ArrayList<>();
        plan.history()
                .forEach((group, crimes) -> series.add(crimes.rename(group).map(count -> count * scale)));
        return List.copyOf(series);
    }

    private static UnderlyingModel model(DemandPlan.Underlying named) {
        return switch (named) {
            case SMOOTHED -> new SmoothedCrime();
            case POOLED_2019Q1 -> new PooledUnderlying(RecordingPriors.V1_2019Q1);
        };
    }

    private void requireKnownGroups(DemandPlan.Underlying named) {
        Set<String> known = RecordingPriors.V1_2019Q1.steps().keySet();
        List<String> unknown =
                names().stream().filter(group -> !known.contains(group)).toList();
        if (named == DemandPlan.Underlying.POOLED_2019Q1 && !unknown.isEmpty()) {
            throw new IllegalArgumentException("The pooled model of underlying crime knows the offence groups " + known
                    + ", not " + unknown + ". Name them so, or use demand.underlying: smoothed.");
        }
    }

    private void requireSpan(TimeSeries crimes) {
        if (!crimes.end().equals(start) || crimes.size() != history.get(0).size() || crimes.size() < 8) {
            throw new BadHistoryException("The history of '" + crimes.name() + "' runs from " + crimes.start()
                    + " to " + crimes.end().plus(-1) + "; every offence group must have at least two years, the same"
                    + " quarters, and end with " + start.plus(-1) + ".");
        }
    }

    private void requireKnown(TimeSeries crimes) {
        for (int t = 0; t < crimes.size(); t++) {
            if (crimes.isMissing(t)) {
                throw new BadHistoryException("The history of '" + crimes.name() + "' has no figure for "
                        + crimes.period(t) + ". Give every quarter, 0 if nothing was recorded.");
            }
        }
    }

    private void requirePassThrough(RecordingChange change) {
        List<String> missing = names().stream()
                .filter(group -> !change.passThrough().containsKey(group))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The recording change says no pass-through for " + missing
                    + ". Every offence group of the history needs one; 0 means that nothing arrives.");
        }
        List<String> unknown = change.audit().groups().keySet().stream()
                .filter(group -> !names().contains(group))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The audit names " + unknown
                    + ", which the history does not have. Its groups are " + names() + ".");
        }
        List<String> also = change.furtherChanges().stream()
                .flatMap(further -> further.step().keySet().stream())
                .filter(group -> !names().contains(group))
                .toList();
        if (!also.isEmpty()) {
            throw new IllegalArgumentException("A further change of recording names " + also
                    + ", which the history does not have. Its groups are " + names() + ".");
        }
    }
}
