package io.github.forceplan.planner.tables;

import io.github.forceplan.io.output.CellFormat;
import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.solver.result.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table's columns, each with how to take its cells from what a row shows. An estimate makes three columns: its mean and
 * both ends of its 8 chances in 10. Not thread-safe.
 *
 * @param <T> what a row shows
 */
final class Layout<T> {

    private record Column<T>(String key, String title, CellFormat format, Function<T, @Nullable Object> cell) {}

    private final String name;
    private final String title;
    private final List<Column<T>> columns = new ArrayList<>();

    Layout(String name, String title) {
        this.name = name;
        this.title = title;
    }

    Layout<T> text(String key, String heading, Function<T, @Nullable Object> cell) {
        columns.add(new Column<>(key, heading, CellFormat.TEXT, cell));
        return this;
    }

    Layout<T> number(String key, String heading, CellFormat format, Function<T, @Nullable Object> cell) {
        columns.add(new Column<>(key, heading, format, cell));
        return this;
    }

    Layout<T> estimate(String key, String heading, CellFormat format, Function<T, Estimate> cell) {
        number(key, heading, format, row -> cell.apply(row).mean());
        number(key + "_q0.1", heading + ", 10 %", format, row -> cell.apply(row).quantile("0.1"));
        number(key + "_q0.9", heading + ", 90 %", format, row -> cell.apply(row).quantile("0.9"));
        return this;
    }

    /** An estimate that some rows lack. */
    Layout<T> maybe(String key, String heading, CellFormat format, Function<T, Optional<Estimate>> cell) {
        number(key, heading, format, row -> cell.apply(row).map(Estimate::mean).orElse(null));
        number(key + "_q0.1", heading + ", 10 %", format, row -> end(cell.apply(row), "0.1"));
        number(key + "_q0.9", heading + ", 90 %", format, row -> end(cell.apply(row), "0.9"));
        return this;
    }

    private static @Nullable Object end(Optional<Estimate> estimate, String level) {
        return estimate.map(known -> known.quantile(level)).orElse(null);
    }

    ResultTable fill(List<T> rows) {
        ResultTable.Builder table = ResultTable.named(name, title);
        columns.forEach(column -> table.column(column.key(), column.title(), column.format()));
        for (T row : rows) {
            table.row(columns.stream().map(column -> column.cell().apply(row)).toArray());
        }
        return table.build();
    }
}
