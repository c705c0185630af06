package io.github.forceplan.io.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of results, for CSV, spreadsheets and pages. Immutable.
 *
 * @param name for files and sheets, such as {@code demand}
 * @param title for readers
 * @param columns at least one
 * @param rows each with one cell a column
 */
public record ResultTable(String name, String title, List<Column> columns, List<List<Cell>> rows) {

    public ResultTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of table '" + name + "' has " + row.size() + " cells for "
                        + columns.size() + " columns.");
            }
        }
    }

    /**
     * A column.
     *
     * @param key its header in CSV
     * @param title its header for readers
     */
    public record Column(String key, String title, CellFormat format) {}

    /** What stands in a cell. */
    public sealed interface Cell {}

    /** Text in a cell. */
    public record Text(String text) implements Cell {}

    /**
     * A number in a cell.
     *
     * @param exact the number; computed ones as the exact value of the {@code double}
     */
    public record Numeral(BigDecimal exact) implements Cell {}

    /** A cell of which nothing is known. */
    public record Blank() implements Cell {}

    /** A table to be filled. */
    public static Builder named(String name, String title) {
        return new Builder(name, title);
    }

    /** Collects columns, then rows. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(String name, String title) {
            this.name = name;
            this.title = title;
        }

        public Builder column(String key, String heading, CellFormat format) {
            columns.add(new Column(key, heading, format));
            return this;
        }

        /**
         * Adds a row.
         *
         * @param values one a column: null for unknown, a {@code Double}, {@code Integer}, {@code Long} or
         *     {@code BigDecimal} for a number, anything else for its text
         * @throws IllegalArgumentException if a number is infinite or not a number
         */
        public Builder row(@Nullable Object... values) {
            List<Cell> cells = new ArrayList<>();
            for (Object value : values) {
                cells.add(cell(value));
            }
            rows.add(cells);
            return this;
        }

        public ResultTable build() {
            return new ResultTable(name, title, columns, rows);
        }

        private Cell cell(@Nullable Object value) {
            if (value == null) {
                return new Blank();
            } else if (value instanceof BigDecimal exact) {
                return new Numeral(exact);
            } else if (value instanceof Integer || value instanceof Long) {
                return new Numeral(new BigDecimal(value.toString()));
            } else if (value instanceof Double number) {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException(
                            "A cell of table '" + name + "' is " + number + ". Leave unknown cells blank.");
                }
                return new Numeral(new BigDecimal(number));
            }
            return new Text(value.toString());
        }
    }
}
