package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Subgroups;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.result.SubgroupResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers the draws of offence subgroups into estimates. */
final class SubgroupResults {

    private static final int QUARTERS = 4;

    private SubgroupResults() {}

    /** @param divided crimes by group, subgroup, year and draw */
    static Map<String, Map<String, SubgroupResult>> of(
            Plan plan, Map<String, Map<String, double[][]>> divided, Estimates estimates) {
        Map<String, Map<String, SubgroupResult>> results = new LinkedHashMap<>();
        plan.demand()
                .subgroups()
                .ifPresent(subgroups -> divided.forEach((group, parts) -> {
                    Map<String, SubgroupResult> own = new LinkedHashMap<>();
                    parts.forEach(
                            (name, crimes) -> own.put(name, result(plan.years(), subgroups, name, crimes, estimates)));
                    results.put(group, own);
                }));
        return results;
    }

    private static SubgroupResult result(
            List<FinancialYear> named, Subgroups subgroups, String name, double[][] crimes, Estimates estimates) {
        List<SubgroupResult.Year> years = new ArrayList<>();
        for (int y = 0; y < crimes.length; y++) {
            years.add(new SubgroupResult.Year(named.get(y).toString(), estimates.of(crimes[y])));
        }
        double base = Arrays.stream(Objects.requireNonNull(subgroups.history().get(name))
                        .tail(QUARTERS)
                        .toArray())
                .sum();
        return new SubgroupResult(base, years);
    }
}
