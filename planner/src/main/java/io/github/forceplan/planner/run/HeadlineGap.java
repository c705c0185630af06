package io.github.forceplan.planner.run;

import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The gap over the years, and at the place in the order of funding, that the plan's readings name.
 *
 * @param label what it measures, such as {@code Gap after reserves, 2020/21 and 2021/22}
 * @param byScenario pounds, by scenario id
 */
public record HeadlineGap(String label, Map<String, Estimate> byScenario) {

    public HeadlineGap {
        byScenario = Collections.unmodifiableMap(new LinkedHashMap<>(byScenario));
    }

    /**
     * The gap of a scenario.
     *
     * @throws IllegalArgumentException if it was not run
     */
    public Estimate of(ScenarioResult scenario) {
        Estimate gap = byScenario.get(scenario.name());
        if (gap == null) {
            throw new IllegalArgumentException(
                    "'" + label + "' was not computed for scenario '" + scenario.name() + "'.");
        }
        return gap;
    }
}
