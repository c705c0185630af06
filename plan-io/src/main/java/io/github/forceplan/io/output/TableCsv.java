package io.github.forceplan.io.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes a table as CSV: the columns' keys as header, plain numbers, unknown cells empty. */
public final class TableCsv {

    private TableCsv() {}

    /**
     * Writes the table.
     *
     * @param out is flushed, not closed
     */
    public static void write(ResultTable table, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(table.columns().stream().map(ResultTable.Column::key).toList());
        for (List<ResultTable.Cell> row : table.rows()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                fields.add(field(row.get(i), table.columns().get(i).format()));
            }
            csv.writeRecord(fields);
        }
        csv.flush();
    }

    private static String field(ResultTable.Cell cell, CellFormat format) {
        if (cell instanceof ResultTable.Numeral number) {
            return format.inCsv(number.exact());
        }
        return cell instanceof ResultTable.Text text ? text.text() : "";
    }
}
