package io.github.forceplan.io.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as an xlsx workbook, a sheet each: the title, the headings (which stay in sight), the rows. A budget can
 * be written with them as sheets that compute. The same content gives the same bytes.
 */
public final class TableWorkbook {

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int HEADINGS = 1;

    private final Map<Integer, SheetValues> values = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Workbook workbook;

    private TableWorkbook(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Writes the workbook.
     *
     * @param tables at least one, each with another name
     * @param out is not closed
     */
    public static void write(List<ResultTable> tables, OutputStream out) throws IOException {
        write(tables, Optional.empty(), out);
    }

    /**
     * Writes the workbook.
     *
     * @param tables at least one, each with another name
     * @param budget its sheets follow the first table: one of inputs, then one a scenario
     * @param out is not closed
     */
    public static void write(List<ResultTable> tables, Optional<LiveBudget> budget, OutputStream out)
            throws IOException {
        Path complete = Files.createTempFile("forceplan", ".xlsx");
        try {
            WorkbookBytes.write(complete, writeTo(complete, tables, budget), out);
        } finally {
            Files.delete(complete);
        }
    }

    private static Map<Integer, SheetValues> writeTo(Path file, List<ResultTable> tables, Optional<LiveBudget> budget)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Forceplan", "1.0")) {
            TableWorkbook book = new TableWorkbook(workbook);
            for (int i = 0; i < tables.size(); i++) {
                write(tables.get(i), book.sheet(tables.get(i).name()));
                if (i == 0 && budget.isPresent()) {
                    book.add(budget.get());
                }
            }
            return book.values;
        }
    }

    private void add(LiveBudget budget) throws IOException {
        LiveInputs inputs = new LiveInputs(
                budget,
                budget.scenarios().stream()
                        .map(scenario -> LiveSheet.figures(scenario.ledger().model()))
                        .toList());
        inputs.write(sheet(LiveInputs.NAME), valuesOfLast());
        for (int s = 0; s < budget.scenarios().size(); s++) {
            LiveBudget.OfScenario scenario = budget.scenarios().get(s);
            new LiveSheet(scenario).write(sheet("MTFS " + scenario.name()), inputs, s, valuesOfLast());
        }
    }

    private SheetValues valuesOfLast() {
        return values.computeIfAbsent(names.size(), sheet -> new SheetValues());
    }

    /** A new sheet; names that only differ beyond what a name may hold are told apart by a number. */
    private Worksheet sheet(String name) {
        String allowed = sheetName(name);
        String unique = allowed;
        for (int n = 2; !names.add(unique.toLowerCase(Locale.ROOT)); n++) {
            String number = " " + n;
            unique = allowed.substring(0, Math.min(allowed.length(), LONGEST_SHEET_NAME - number.length())) + number;
        }
        return workbook.newWorksheet(unique);
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
