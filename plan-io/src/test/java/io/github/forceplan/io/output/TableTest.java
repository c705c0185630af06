package io.github.forceplan.io.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.FinancialYear;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir
    private Path folder;

    private static final ResultTable TABLE = ResultTable.named("finance/years", "Budget by year")
            .column("financial_year", "Financial year", CellFormat.TEXT)
            .column("gap", "Budget gap", CellFormat.POUNDS)
            .column("posts", "Posts", CellFormat.FTE)
            .column("chance", "Chance below floor", CellFormat.FRACTION)
            .row(new FinancialYear(2019), new BigDecimal("-1250.505"), 412.75, 0.125)
            .row("2020/21, provisional", 1.0 / 3, 7, null)
            .build();

    @Test
    void csvHasKeysPlainNumbersAndEmptyCells() throws Exception {
        StringWriter out = new StringWriter();
        TableCsv.write(TABLE, out);
        assertEquals("""
                financial_year,gap,posts,chance
                2019/20,-1250.50,412.75,0.125
                "2020/21, provisional",0.33,7,
                """, out.toString());
    }

    @Test
    void workbookHasTitlesTypedCellsAndFormats() throws Exception {
        byte[] bytes = workbook();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            Sheet sheet = workbook.getFirstSheet();
            assertEquals("finance years", sheet.getName());
            List<Row> rows = sheet.read();
            assertEquals("Budget by year", rows.get(0).getCellText(0));
            assertEquals("Chance below floor", rows.get(1).getCellText(3));
            assertEquals("2019/20", rows.get(2).getCellText(0));
            Cell gap = rows.get(2).getCell(1);
            assertEquals(-1250.505, gap.asNumber().doubleValue());
            assertEquals("£#,##0;[Red]-£#,##0", gap.getDataFormatString());
            assertEquals("0.0%", rows.get(2).getCell(3).getDataFormatString());
            assertTrue(rows.get(3).getOptionalCell(3).isEmpty());
            assertEquals(2, workbook.getSheets().count());
        }
        String sheet = entry(bytes, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("ySplit=\"2\"") && sheet.contains("state=\"frozen\""), sheet);
    }

    @Test
    void rowsFitTheColumnsAndNumbersAreFinite() {
        ResultTable.Builder table = ResultTable.named("t", "T").column("a", "A", CellFormat.NUMBER);
        assertThrows(IllegalArgumentException.class, () -> table.row(Double.NaN));
        table.row(1, 2);
        assertThrows(IllegalArgumentException.class, table::build);
    }

    private static byte[] workbook() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultTable other = ResultTable.named("other", "Other")
                .column("a", "A", CellFormat.NUMBER)
                .build();
        TableWorkbook.write(List.of(TABLE, other), out);
        return out.toByteArray();
    }

    private String entry(byte[] bytes, String name) throws Exception {
        Path file = Files.write(folder.resolve("t.xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream entry = zip.getInputStream(zip.getEntry(name))) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
