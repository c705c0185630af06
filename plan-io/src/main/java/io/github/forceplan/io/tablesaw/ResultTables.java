package io.github.forceplan.io.tablesaw;

import io.github.forceplan.io.output.CellFormat;
import io.github.forceplan.io.output.ResultTable;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables of results as Tablesaw tables. */
public final class ResultTables {

    private ResultTables() {}

    /** The same table: text in string columns, numbers in double columns, blank cells missing. */
    public static Table of(ResultTable table) {
        Table copy = Table.create(table.name());
        for (int i = 0; i < table.columns().size(); i++) {
            ResultTable.Column column = table.columns().get(i);
            copy.addColumns(column.format() == CellFormat.TEXT ? text(table, i) : numbers(table, i));
        }
        return copy;
    }

    private static Column<?> text(ResultTable table, int index) {
        StringColumn column = StringColumn.create(table.columns().get(index).key());
        for (List<ResultTable.Cell> row : table.rows()) {
            if (row.get(index) instanceof ResultTable.Text text) {
                column.append(text.text());
            } else if (row.get(index) instanceof ResultTable.Numeral number) {
                column.append(number.exact().toPlainString());
            } else {
                column.appendMissing();
            }
        }
        return column;
    }

    private static Column<?> numbers(ResultTable table, int index) {
        DoubleColumn column = DoubleColumn.create(table.columns().get(index).key());
        for (List<ResultTable.Cell> row : table.rows()) {
            if (row.get(index) instanceof ResultTable.Numeral number) {
                column.append(number.exact().doubleValue());
            } else {
                column.appendMissing();
            }
        }
        return column;
    }
}
