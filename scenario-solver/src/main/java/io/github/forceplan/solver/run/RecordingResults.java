package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.demand.ImpliedRecording;
import io.github.forceplan.solver.demand.RecordingRates;
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
    private final int draws;
    private final long seed;
    private final int threads;

    RecordingResults(Plan plan, int draws, long seed, int threads) {
        this.plan = plan;
        this.draws = draws;
        this.seed = seed;
        this.threads = threads;
    }

    /** Recording rates by year, if a change applies. */
    Optional<RecordingRateResult> rates() {
        if (plan.demand().recordingChange().filter(RecordingChange::applies).isEmpty()) {
            return Optional.empty();
        }
        return new DemandModel(plan.demand(), plan.readings(), plan.baseYear(), plan.lastYear())
                .recordingRates(draws, seed)
                .map(this::result);
    }

    /** What the force's assumption implies, if it applies and a change is known. */
    Optional<ImpliedRecordingResult> implied() {
        if (plan.demand().recordingChange().isEmpty()) {
            return Optional.empty();
        }
        return plan.demand().growthTarget().filter(GrowthTarget::applies).map(target -> {
            ImpliedRecording implied =
                    new ImpliedRecording(plan.demand(), plan.readings(), plan.baseYear(), plan.lastYear());
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

    private RecordingRateResult result(RecordingRates rates) {
        Map<String, List<RecordingRateResult.Year>> byGroup = new LinkedHashMap<>();
        for (int g = 0; g < rates.groups().size(); g++) {
            byGroup.put(rates.groups().get(g), years(rates.groupPrior()[g], rates.groupPosterior()[g]));
        }
        return new RecordingRateResult(years(rates.prior(), rates.posterior()), byGroup);
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
