package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.solver.chance.Chance;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.EarlyPhaseBelief;
import io.github.forceplan.solver.demand.ImpliedRecording;
import io.github.forceplan.solver.demand.RecordingRates;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandPlan.GrowthTarget;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.Estimates;
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
    private final Chance chance;
    private final int threads;

    /**
     * @param plan the variant
     * @param own model of underlying crime of the plan as it is; an inverse question is about crime, so that the variant's
     *     way of imposing an assumption does not answer it
     */
    RecordingResults(Plan plan, Optional<DemandPlan.Underlying> own, int draws, Chance chance, int threads) {
        this.plan = plan;
        this.own = own;
        this.draws = draws;
        this.chance = chance;
        this.threads = threads;
    }

    /**
     * Recording rates by year, if a change applies.
     *
     * @param after sample paths with the history held against the change
     */
    Optional<RecordingRateResult> rates(DemandPaths after, Estimates estimates) {
        if (plan.demand().recordingChange().filter(RecordingChange::applies).isEmpty()) {
            return Optional.empty();
        }
        DemandModel model = new DemandModel(plan.demand(), plan.readings(), plan.baseYear(), plan.lastYear());
        DemandPaths before = model.simulatePriorOnly(draws, chance, threads).orElseThrow();
        DemandPaths unchanged = model.simulateUnchanged(draws, chance, threads);
        return model.recordingRates(draws, chance)
                .map(rates -> result(
                        rates,
                        before,
                        after,
                        unchanged,
                        estimates,
                        model.earlyPhase().orElseThrow()));
    }

    /** What the force's assumption implies, if it applies and a change is known. */
    Optional<ImpliedRecordingResult> implied(Estimates estimates) {
        if (plan.demand().recordingChange().isEmpty()) {
            return Optional.empty();
        }
        return plan.demand().growthTarget().filter(GrowthTarget::applies).map(target -> implied(target, estimates));
    }

    private ImpliedRecordingResult implied(GrowthTarget target, Estimates estimates) {
        ImpliedRecording implied =
                new ImpliedRecording(plan.demand().with(own), plan.readings(), plan.baseYear(), plan.lastYear());
        ImpliedRecording.Futures futures = implied.futures(draws, chance, threads);
        double[] rates = futures.rate(target.growth());
        ImpliedRecording.Ramp ramp = implied.ramp(target.growth(), Math.min(draws, RAMP_DRAWS), chance, threads);
        return new ImpliedRecordingResult(
                plan.lastYear().toString(),
                target.growth(),
                estimates.of(rates),
                Arrays.stream(rates).filter(rate -> rate > 1).count() / (double) rates.length,
                ramp.quarters().stream().boxed().findFirst(),
                ramp.growthAtOnce(),
                ramp.growthAtLongest(),
                futures.towards(target.growth()).map(tilted -> ifPutRight(futures.paths(), tilted, estimates)));
    }

    private static IfPutRight ifPutRight(DemandPaths forecast, DemandPaths tilted, Estimates estimates) {
        int last = tilted.years() - 1;
        double[] recording = new double[tilted.draws()];
        for (int g = 0; g < tilted.groups().size(); g++) {
            for (int d = 0; d < recording.length; d++) {
                recording[d] += tilted.recording(g, d, last);
            }
        }
        return new IfPutRight(
                estimates.of(recording),
                estimates.of(growths(tilted, last)),
                estimates.of(growths(forecast, last)),
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
            Estimates estimates,
            EarlyPhaseBelief early) {
        UnaryOperator<double[]> follow =
                values -> after.tilt().map(tilt -> tilt.follow(values)).orElse(values);
        Map<String, List<RecordingRateResult.Year>> byGroup = new LinkedHashMap<>();
        for (int g = 0; g < rates.groups().size(); g++) {
            byGroup.put(
                    rates.groups().get(g), years(rates.groupPrior()[g], rates.groupPosterior()[g], follow, estimates));
        }
        List<RecordingRateResult.Crimes> crimes = new ArrayList<>();
        for (int y = 0; y < after.years(); y++) {
            crimes.add(new RecordingRateResult.Crimes(
                    plan.baseYear().plus(y + 1).toString(),
                    estimates.of(totals(before, y)),
                    estimates.of(totals(after, y)),
                    estimates.of(totals(unchanged, y))));
        }
        List<RecordingRateResult.Quarter> quarters = new ArrayList<>();
        for (int q = 0; q < rates.quarterPrior().length; q++) {
            quarters.add(new RecordingRateResult.Quarter(
                    rates.firstQuarter().plus(q).toString(),
                    estimates.of(rates.quarterPrior()[q]),
                    estimates.of(follow.apply(rates.quarterPosterior()[q]))));
        }
        return new RecordingRateResult(
                years(rates.prior(), rates.posterior(), follow, estimates),
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
            double[][] prior, double[][] posterior, UnaryOperator<double[]> follow, Estimates estimates) {
        List<RecordingRateResult.Year> years = new ArrayList<>();
        for (int y = 0; y < prior.length; y++) {
            years.add(new RecordingRateResult.Year(
                    plan.baseYear().plus(y).toString(),
                    estimates.of(prior[y]),
                    estimates.of(follow.apply(posterior[y]))));
        }
        return years;
    }
}
