package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.ImpliedRecording;
import io.github.forceplan.solver.demand.RecordingRates;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandPlan.GrowthTarget;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.ImpliedRecordingResult;
import io.github.forceplan.solver.result.RecordingRateResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a variant of a plan says of the recording rate. */
final class RecordingResults {

    /** The ramp is searched for on no more draws than this: it hits a mean, which needs fewer. */
    private static final int RAMP_DRAWS = 200;

    private final Plan plan;
    private final Optional<DemandPlan.Underlying> own;
    private final int draws;
    private final long seed;
    private final int threads;

    /**
     * @param plan the variant
     * @param own model of underlying crime of the plan as it is; an inverse question is about crime, so that the variant's
     *     way of imposing an assumption does not answer it
     */
    RecordingResults(Plan plan, Optional<DemandPlan.Underlying> own, int draws, long seed, int threads) {
        this.plan = plan;
        this.own = own;
        this.draws = draws;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * Recording rates by year, if a change applies.
     *
     * @param after sample paths with the history held against the change
     */
    Optional<RecordingRateResult> rates(DemandPaths after) {
        if (plan.demand().recordingChange().filter(RecordingChange::applies).isEmpty()) {
            return Optional.empty();
        }
        DemandModel model = new DemandModel(plan.demand(), plan.readings(), plan.baseYear(), plan.lastYear());
        DemandPaths before = model.simulatePriorOnly(draws, seed, threads).orElseThrow();
        return model.recordingRates(draws, seed).map(rates -> result(rates, before, after));
    }

    /** What the force's assumption implies, if it applies and a change is known. */
    Optional<ImpliedRecordingResult> implied() {
        if (plan.demand().recordingChange().isEmpty()) {
            return Optional.empty();
        }
        return plan.demand().growthTarget().filter(GrowthTarget::applies).map(target -> {
            DemandPlan demand = plan.demand();
            ImpliedRecording implied = new ImpliedRecording(
                    new DemandPlan(
                            demand.history(),
                            demand.statedBaseYearTotal(),
                            demand.recordingChange(),
                            demand.growthTarget(),
                            own),
                    plan.readings(),
                    plan.baseYear(),
                    plan.lastYear());
            double[] rates = implied.rate(target.growth(), draws, seed, threads);
            var ramp = implied.rampQuarters(target.growth(), Math.min(draws, RAMP_DRAWS), seed, threads);
            return new ImpliedRecordingResult(
                    plan.lastYear().toString(),
                    target.growth(),
                    Estimate.of(rates),
                    Arrays.stream(rates).filter(rate -> rate > 1).count() / (double) rates.length,
                    ramp.isPresent() ? Optional.of(ramp.getAsDouble()) : Optional.empty());
        });
    }

    private RecordingRateResult result(RecordingRates rates, DemandPaths before, DemandPaths after) {
        Map<String, List<RecordingRateResult.Year>> byGroup = new LinkedHashMap<>();
        for (int g = 0; g < rates.groups().size(); g++) {
            byGroup.put(rates.groups().get(g), years(rates.groupPrior()[g], rates.groupPosterior()[g]));
        }
        List<RecordingRateResult.Crimes> crimes = new ArrayList<>();
        for (int y = 0; y < after.years(); y++) {
            crimes.add(new RecordingRateResult.Crimes(
                    plan.baseYear().plus(y + 1).toString(),
                    Estimate.of(totals(before, y)),
                    Estimate.of(totals(after, y))));
        }
        return new RecordingRateResult(years(rates.prior(), rates.posterior()), byGroup, crimes);
    }

    private static double[] totals(DemandPaths paths, int year) {
        double[] totals = new double[paths.draws()];
        for (int g = 0; g < paths.groups().size(); g++) {
            for (int d = 0; d < totals.length; d++) {
                totals[d] += paths.yearTotal(g, d, year);
            }
        }
        return totals;
    }

    private List<RecordingRateResult.Year> years(double[][] prior, double[][] posterior) {
        List<RecordingRateResult.Year> years = new ArrayList<>();
        for (int y = 0; y < prior.length; y++) {
            years.add(new RecordingRateResult.Year(
                    plan.baseYear().plus(y).toString(), Estimate.of(prior[y]), Estimate.of(posterior[y])));
        }
        return years;
    }
}
