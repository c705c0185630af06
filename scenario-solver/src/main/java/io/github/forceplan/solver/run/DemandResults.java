package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.StreamPaths;
import io.github.forceplan.solver.demand.Tilt;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.result.TargetsResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers sample paths of recorded crime into estimates. */
final class DemandResults {

    private DemandResults() {}

    static DemandResult of(
            Plan plan,
            List<TimeSeries> history,
            DemandPaths paths,
            StreamPaths streams,
            Map<String, Map<String, double[][]>> divided,
            RecordingResults recording,
            Estimates estimates) {
        int[] all = IntStream.range(0, paths.groups().size()).toArray();
        Map<String, List<DemandResult.Year>> byGroup = new LinkedHashMap<>();
        for (int g : all) {
            byGroup.put(paths.groups().get(g), years(plan, paths, estimates, g));
        }
        return new DemandResult(
                years(plan, paths, estimates, all),
                byGroup,
                observations(history),
                quarters(paths, estimates),
                recording.rates(paths, estimates),
                recording.implied(estimates),
                paths.tilt().map(DemandResults::targets),
                PerHead.people(plan),
                SubgroupResults.of(plan, divided, estimates),
                StreamResults.of(plan, streams, estimates));
    }

    private static TargetsResult targets(Tilt tilt) {
        return new TargetsResult(
                tilt.targets().stream()
                        .map(target -> new TargetsResult.Imposed(
                                target.id(),
                                target.year().toString(),
                                target.groups(),
                                target.probability().stream().boxed().findFirst(),
                                target.asked(),
                                target.before()))
                        .toList(),
                tilt.effectiveSampleSize(),
                tilt.distinctDraws(),
                tilt.divergence(),
                tilt.largestCorrection());
    }

    private static List<DemandResult.Year> years(Plan plan, DemandPaths paths, Estimates estimates, int... groups) {
        List<DemandResult.Year> years = new ArrayList<>();
        double[] total = new double[paths.draws()];
        double[] baseline = new double[paths.draws()];
        double[] recording = new double[paths.draws()];
        double[] growth = new double[paths.draws()];
        for (int year = 0; year < paths.years(); year++) {
            for (int d = 0; d < paths.draws(); d++) {
                total[d] = 0;
                baseline[d] = 0;
                recording[d] = 0;
                growth[d] = 0;
                for (int g : groups) {
                    total[d] += paths.yearTotal(g, d, year);
                    baseline[d] += paths.baseline(g);
                    recording[d] += paths.recording(g, d, year);
                    growth[d] += paths.growth(g, d, year);
                }
            }
            FinancialYear named = paths.start().plus(4L * year).financialYear();
            years.add(new DemandResult.Year(
                    named.toString(),
                    estimates.of(total),
                    estimates.of(baseline),
                    estimates.of(recording),
                    estimates.of(growth),
                    PerHead.growthFromPopulation(plan, named, baseline[0]),
                    PerHead.rate(plan, named, total, estimates)));
        }
        return years;
    }

    private static List<DemandResult.Observation> observations(List<TimeSeries> history) {
        List<DemandResult.Observation> observations = new ArrayList<>();
        TimeSeries first = history.get(0);
        for (int t = 0; t < first.size(); t++) {
            int at = t;
            observations.add(new DemandResult.Observation(
                    first.period(t).toString(),
                    history.stream().mapToDouble(crimes -> crimes.value(at)).sum()));
        }
        return observations;
    }

    private static List<DemandResult.Quarter> quarters(DemandPaths paths, Estimates estimates) {
        List<DemandResult.Quarter> quarters = new ArrayList<>();
        double[] total = new double[paths.draws()];
        for (int q = 0; q < paths.quarters(); q++) {
            for (int d = 0; d < total.length; d++) {
                total[d] = 0;
                for (int g = 0; g < paths.groups().size(); g++) {
                    total[d] += paths.total(g, d, q);
                }
            }
            quarters.add(new DemandResult.Quarter(paths.start().plus(q).toString(), estimates.of(total)));
        }
        return quarters;
    }
}
