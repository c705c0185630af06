package io.github.forceplan.planner.tables;

import io.github.forceplan.io.output.CellFormat;
import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table of every scenario's rows, whose columns take their cells from a row's own content. Not thread-safe.
 *
 * @param <V> what a row shows
 */
final class ScenarioTable<V> {

    private final Layout<InScenario<V>> layout;

    private ScenarioTable(Layout<InScenario<V>> layout) {
        this.layout = layout;
    }

    static <V> ScenarioTable<V> named(String name, String title) {
        return new ScenarioTable<>(InScenario.layout(name, title));
    }

    /** What a row is of within its scenario. */
    ScenarioTable<V> part(String key, String heading) {
        return part(key, heading, UnaryOperator.identity());
    }

    /** The same in other words. */
    ScenarioTable<V> part(String key, String heading, UnaryOperator<String> words) {
        layout.text(key, heading, row -> words.apply(row.part()));
        return this;
    }

    /** A column that the scenario as a whole fills. */
    ScenarioTable<V> scenario(
            String key, String heading, CellFormat format, Function<ScenarioResult, @Nullable Object> cell) {
        layout.number(key, heading, format, row -> cell.apply(row.scenario()));
        return this;
    }

    ScenarioTable<V> text(String key, String heading, Function<V, @Nullable Object> cell) {
        layout.text(key, heading, row -> cell.apply(row.value()));
        return this;
    }

    ScenarioTable<V> number(String key, String heading, CellFormat format, Function<V, @Nullable Object> cell) {
        layout.number(key, heading, format, row -> cell.apply(row.value()));
        return this;
    }

    ScenarioTable<V> estimate(String key, String heading, CellFormat format, Function<V, Estimate> cell) {
        layout.estimate(key, heading, format, row -> cell.apply(row.value()));
        return this;
    }

    /** An estimate that some rows lack. */
    ScenarioTable<V> maybe(String key, String heading, CellFormat format, Function<V, Optional<Estimate>> cell) {
        layout.maybe(key, heading, format, row -> cell.apply(row.value()));
        return this;
    }

    /** The table of every value of every scenario. */
    ResultTable each(PlanResult result, Function<ScenarioResult, List<V>> values) {
        return layout.fill(InScenario.each(result, values));
    }

    /** The table of every value of every part of every scenario. */
    ResultTable eachPart(PlanResult result, Function<ScenarioResult, Map<String, List<V>>> parts) {
        return layout.fill(InScenario.eachPart(result, parts));
    }
}
