package io.github.forceplan.planner.tables;

import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A row's content, with what it belongs to.
 *
 * @param scenario the scenario
 * @param part what it is of within the scenario, such as an offence group; empty where that says nothing
 * @param value the content
 * @param <V> kind of content
 */
record InScenario<V>(ScenarioResult scenario, String part, V value) {

    /** Every value of every scenario. */
    static <V> List<InScenario<V>> each(PlanResult result, Function<ScenarioResult, List<V>> values) {
        List<InScenario<V>> all = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            values.apply(scenario).forEach(value -> all.add(new InScenario<>(scenario, "", value)));
        }
        return all;
    }

    /** Every value of every part of every scenario. */
    static <V> List<InScenario<V>> eachPart(PlanResult result, Function<ScenarioResult, Map<String, List<V>>> parts) {
        List<InScenario<V>> all = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            parts.apply(scenario)
                    .forEach((part, values) ->
                            values.forEach(value -> all.add(new InScenario<>(scenario, part, value))));
        }
        return all;
    }

    /** A layout that begins with the scenario's id and name. */
    static <V> Layout<InScenario<V>> layout(String name, String title) {
        return new Layout<InScenario<V>>(name, title)
                .text("scenario", "Scenario", row -> row.scenario().name())
                .text("scenario_label", "Scenario's name", row -> row.scenario().label());
    }
}
