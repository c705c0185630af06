package io.github.forceplan.solver.run;

import io.github.forceplan.solver.demand.StreamPaths;
import io.github.forceplan.solver.plan.DemandStream;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.StreamGrowth;
import io.github.forceplan.solver.plan.StreamStep;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.result.StreamResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the draws of demand streams into estimates. */
final class StreamResults {

    private StreamResults() {}

    static Map<String, StreamResult> of(Plan plan, StreamPaths paths, Estimates estimates) {
        Map<String, StreamResult> results = new LinkedHashMap<>();
        plan.demand().streams().forEach((id, stream) -> results.put(id, result(plan, id, stream, paths, estimates)));
        return results;
    }

    private static StreamResult result(
            Plan plan, String id, DemandStream stream, StreamPaths paths, Estimates estimates) {
        List<StreamResult.Year> years = new ArrayList<>();
        for (int y = 0; y < plan.years().size(); y++) {
            double[] volume = paths.volume(id, y);
            double[] growth = new double[volume.length];
            double[] steps = new double[volume.length];
            for (int d = 0; d < volume.length; d++) {
                growth[d] = paths.growth(id, y, d);
                steps[d] = paths.steps(id, y, d);
            }
            years.add(new StreamResult.Year(
                    plan.years().get(y).toString(),
                    estimates.of(volume),
                    estimates.of(growth),
                    estimates.of(steps),
                    PerHead.rate(plan, plan.years().get(y), volume, estimates)));
        }
        return new StreamResult(
                stream.label(),
                stream.unit(),
                stream.growth().map(StreamGrowth::meaning),
                stream.steps().values().stream().map(StreamStep::label).toList(),
                stream.baseYearVolume(),
                years);
    }
}
