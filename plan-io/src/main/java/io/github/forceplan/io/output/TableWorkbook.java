package io.github.forceplan.io.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as an xlsx workbook, a sheet each: the title, the headings (which stay in sight), the rows. Unlike the
 * other outputs its bytes differ from run to run, because the format stores when it was made.
 */
public final class TableWorkbook {

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int HEADINGS = 1;

    private TableWorkbook() {}

    /**
     * Writes the workbook.
     *
     * @param tables at least one, each with another name
     * @param out is not closed
     */
    public static void write(List<ResultTable> tables, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Forceplan", "1.0")) {
            for (ResultTable table : tables) {
                write(table, workbook.newWorksheet(sheetName(table.name())));
            }
        }
    }

    private static void write(ResultTable table, Worksheet sheet) throws IOException {
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        for (int column = 0; column < table.columns().size(); column++) {
            ResultTable.Column heading = table.columns().get(column);
            sheet.value(HEADINGS, column, heading.title());
            sheet.style(HEADINGS, column)
                    .bold()
                    .wrapText(true)
                    .fillColor("E8EDF3")
                    .horizontalAlignment(heading.format() == CellFormat.TEXT ? "left" : "right")
                    .set();
            sheet.width(column, width(table, column));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                cell(
                        sheet,
                        HEADINGS + 1 + row,
                        column,
                        table.rows().get(row).get(column),
                        table.columns().get(column).format());
            }
        }
        sheet.freezePane(0, HEADINGS + 1);
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, ResultTable.Cell cell, CellFormat format) {
        if (cell instanceof ResultTable.Numeral number) {
            sheet.value(row, column, number.exact().doubleValue());
            sheet.style(row, column).format(format.pattern()).set();
        } else if (cell instanceof ResultTable.Text text) {
            sheet.value(row, column, text.text());
        }
    }

    /** In characters: as wide as the longest cell, within reason; headings wrap. */
    private static int width(ResultTable table, int column) {
        CellFormat format = table.columns().get(column).format();
        int longest = (table.columns().get(column).title().length() + 1) / 2;
        for (List<ResultTable.Cell> row : table.rows()) {
            ResultTable.Cell cell = row.get(column);
            if (cell instanceof ResultTable.Text text) {
                longest = Math.max(longest, text.text().length());
            } else if (cell instanceof ResultTable.Numeral number) {
                int digits = number.exact().precision() - number.exact().scale();
                longest = Math.max(longest, format == CellFormat.NUMBER ? 12 : digits + digits / 3 + 4);
            }
        }
        return Math.max(10, Math.min(60, longest + 2));
    }

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]*?:/\\\\]", " ");
        return allowed.substring(0, Math.min(LONGEST_SHEET_NAME, allowed.length()));
    }
}
