package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.EarlyPhaseBelief;
import io.github.forceplan.solver.demand.ImpliedRecording;
import io.github.forceplan.solver.demand.RecordingRates;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandPlan.GrowthTarget;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.ImpliedRecordingResult;
import io.github.forceplan.solver.result.ImpliedRecordingResult.IfPutRight;
import io.github.forceplan.solver.result.RecordingRateResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        DemandPaths unchanged = model.simulateUnchanged(draws, seed, threads);
        return model.recordingRates(draws, seed)
                .map(rates -> result(
                        rates, before, after, unchanged, model.earlyPhase().orElseThrow()));
    }

    /** What the force's assumption implies, if it applies and a change is known. */
    Optional<ImpliedRecordingResult> implied() {
        if (plan.demand().recordingChange().isEmpty()) {
            return Optional.empty();
        }
        return plan.demand().growthTarget().filter(GrowthTarget::applies).map(this::implied);
    }

    private ImpliedRecordingResult implied(GrowthTarget target) {
        ImpliedRecording implied =
                new ImpliedRecording(plan.demand().with(own), plan.readings(), plan.baseYear(), plan.lastYear());
        ImpliedRecording.Futures futures = implied.futures(draws, seed, threads);
        double[] rates = futures.rate(target.growth());
        ImpliedRecording.Ramp ramp = implied.ramp(target.growth(), Math.min(draws, RAMP_DRAWS), seed, threads);
        return new ImpliedRecordingResult(
                plan.lastYear().toString(),
                target.growth(),
                Estimate.of(rates),
                Arrays.stream(rates).filter(rate -> rate > 1).count() / (double) rates.length,
                ramp.quarters().stream().boxed().findFirst(),
                ramp.growthAtOnce(),
                ramp.growthAtLongest(),
                futures.towards(target.growth()).map(tilted -> ifPutRight(futures.paths(), tilted)));
    }

    private static IfPutRight ifPutRight(DemandPaths forecast, DemandPaths tilted) {
        int last = tilted.years() - 1;
        double[] recording = new double[tilted.draws()];
        for (int g = 0; g < tilted.groups().size(); g++) {
            for (int d = 0; d < recording.length; d++) {
                recording[d] += tilted.recording(g, d, last);
            }
        }
        return new IfPutRight(
                Estimate.of(recording),
                Estimate.of(growths(tilted, last)),
                Estimate.of(growths(forecast, last)),
                tilted.tilt().orElseThrow().effectiveSampleSize());
    }

    private static double[] growths(DemandPaths paths, int year) {
        double[] growths = new double[paths.draws()];
        for (int g = 0; g < paths.groups().size(); g++) {
            for (int d = 0; d < growths.length; d++) {
                growths[d] += paths.growth(g, d, year);
            }
        }
        return growths;
    }

    /** @param after as drawn: where targets were tilted to, a draw's recording rates go with it */
    private RecordingRateResult result(
            RecordingRates rates,
            DemandPaths before,
            DemandPaths after,
            DemandPaths unchanged,
            EarlyPhaseBelief early) {
        UnaryOperator<double[]> follow =
                values -> after.tilt().map(tilt -> tilt.follow(values)).orElse(values);
        Map<String, List<RecordingRateResult.Year>> byGroup = new LinkedHashMap<>();
        for (int g = 0; g < rates.groups().size(); g++) {
            byGroup.put(rates.groups().get(g), years(rates.groupPrior()[g], rates.groupPosterior()[g], follow));
        }
        List<RecordingRateResult.Crimes> crimes = new ArrayList<>();
        for (int y = 0; y < after.years(); y++) {
            crimes.add(new RecordingRateResult.Crimes(
                    plan.baseYear().plus(y + 1).toString(),
                    Estimate.of(totals(before, y)),
                    Estimate.of(totals(after, y)),
                    Estimate.of(totals(unchanged, y))));
        }
        List<RecordingRateResult.Quarter> quarters = new ArrayList<>();
        for (int q = 0; q < rates.quarterPrior().length; q++) {
            quarters.add(new RecordingRateResult.Quarter(
                    rates.firstQuarter().plus(q).toString(),
                    Estimate.of(rates.quarterPrior()[q]),
                    Estimate.of(follow.apply(rates.quarterPosterior()[q]))));
        }
        return new RecordingRateResult(
                years(rates.prior(), rates.posterior(), follow),
                byGroup,
                crimes,
                quarters,
                beliefs(early.starts()),
                beliefs(early.shares()));
    }

    private static List<RecordingRateResult.Belief> beliefs(List<EarlyPhaseBelief.Probability> probabilities) {
        return probabilities.stream()
                .map(one -> new RecordingRateResult.Belief(one.of(), one.prior(), one.posterior()))
                .toList();
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

    private List<RecordingRateResult.Year> years(
            double[][] prior, double[][] posterior, UnaryOperator<double[]> follow) {
        List<RecordingRateResult.Year> years = new ArrayList<>();
        for (int y = 0; y < prior.length; y++) {
            years.add(new RecordingRateResult.Year(
                    plan.baseYear().plus(y).toString(),
                    Estimate.of(prior[y]),
                    Estimate.of(follow.apply(posterior[y]))));
        }
        return years;
    }
}
