package io.github.forceplan.io.budgetbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.line.Line;
import io.github.forceplan.finance.plan.FinancePlan;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.binding.PlanReader;
import io.github.forceplan.io.fault.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetBookFileTest {

    private static final List<FinancialYear> YEARS =
            FinancialYear.range(new FinancialYear(2019), new FinancialYear(2020));

    private static final String BOOK = """
            # Source: An invented budget book
            code,group,label,section,recurrence,index,2018/19,2019/20,2020/21
            pay,Pay,"Pay, officers",spending,recurring,,,85.25,86
            moves,Non-pay,Moves,spending,one-off,,,5,
            energy,Non-pay,"Gas ""and"" power",spending,recurring,cpi,50.10,,

            fees,Income,Fees,income,recurring,,,10,10
            rents,Income,Rents,income,recurring,cpi,7,,
            core,Grants,Core grant,core-grant,recurring,,,130,130
            covid,Grants,Covid,specific-grant,one-off,,,2,
            fund,Council tax,Collection fund,collection-fund,,,,3,-1.5
            total,Pay,Total pay,total,,,,85.3,86
            """;

    @TempDir
    private Path folder;

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("book.csv"), text);
    }

    @Test
    void aCsvFileBecomesLinesThatAPlanReadsBack() throws IOException, RefusedException {
        BudgetBookFile.Read read = BudgetBookFile.read(csv(BOOK), YEARS);
        assertEquals("An invented budget book", read.source().orElseThrow());
        assertEquals(
                List.of("pay", "moves", "energy", "fees", "rents", "core", "covid", "fund"),
                List.copyOf(read.book().lines().keySet()));
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"), PlanLines.yaml(read.book().lines(), read.source()));
        Map<String, Line> again =
                PlanReader.of(FinancePlan.class).read(plan).value().lines();
        assertEquals(read.book().lines(), again);
    }

    @Test
    void anXlsxFileIsTheSameBook() throws IOException, RefusedException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Book");
            String[][] cells = {
                {"# Source: An invented budget book"},
                {"code", "group", "label", "section", "recurrence", "index", "2019/20", "2020/21"},
                {"pay", "Pay", "Pay", "spending", "recurring", "", "=", "86"},
                {},
                {"core", "Grants", "Core", "core-grant", "recurring", "", "0.1", "0.3"}
            };
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    if (row > 1 && column > 5 && !cells[row][column].equals("=")) {
                        sheet.value(row, column, Double.parseDouble(cells[row][column]));
                    } else if (!cells[row][column].equals("=")) {
                        sheet.value(row, column, cells[row][column]);
                    }
                }
            }
            sheet.value(2, 6, 85.1 + 0.15);
        }
        BudgetBookFile.Read fromXlsx = BudgetBookFile.read(file, YEARS);
        BudgetBookFile.Read fromCsv = BudgetBookFile.read(csv("""
                # Source: An invented budget book
                code,group,label,section,recurrence,index,2019/20,2020/21
                pay,Pay,Pay,spending,recurring,,85.25,86
                core,Grants,Core,core-grant,recurring,,0.1,0.3
                """), YEARS);
        assertEquals(fromCsv, fromXlsx);
    }

    /** Cleveland PCC's 2019/20 funding in £m, printed as 145.3 over lines that add up to 144.9. */
    @Test
    void aTotalThatDoesNotFootIsReportedAndNotRepaired() throws IOException, RefusedException {
        StringBuilder book = new StringBuilder("code,group,label,section,recurrence,index,2019/20\n");
        for (String part : List.of("85.2", "38.7", "7.6", "5.8", "1.4", "2.8", "3.4")) {
            book.append("l").append(part.replace(".", "")).append(",Funding,Line,core-grant,recurring,,");
            book.append(part).append('\n');
        }
        book.append("total,Funding,Total,total,,,145.3\n");
        BudgetBookFile.Read read = BudgetBookFile.read(csv(book.toString()), YEARS.subList(0, 1));
        assertEquals(1, read.book().findings().size());
        assertTrue(
                read.book().findings().get(0).contains("add up to 144.9, printed 145.3"),
                read.book().findings().toString());
        assertEquals(7, read.book().lines().size());
    }

    @Test
    void everyFaultIsToldAtOnceWithRowColumnAndRemedy() throws IOException {
        Path file = csv("""
                code,group,label,section,recurrence,index,2019/20,2020/21
                pay,Pay,Pay,spendng,recurring,,1,2
                pay.2,Pay,Pay,spending,sometimes,,1,2
                ict,,ICT,spending,recurring,,£3.9m,2
                core,Grants,Core,core-grant,recurring,,1,
                core,Grants,Core,core-grant,recurring,,1,1
                many,Grants,Many,core-grant,recurring,,1,1,1
                """);
        String told = assertThrows(RefusedException.class, () -> BudgetBookFile.read(file, YEARS))
                .getMessage();
        assertTrue(told.startsWith("8 faults"), told);
        for (String expected : new String[] {
            "book.csv:2:4", "'spendng'", "book.csv:3:1", "pay-2", "book.csv:3:5", "'sometimes'", "book.csv:4:2",
            "no group", "book.csv:4:7", "3900000", "book.csv:5", "no amount for [2020/21]", "book.csv:6", "used twice",
            "book.csv:7:9", "9 fields"
        }) {
            assertTrue(told.contains(expected), () -> expected + " is missing from\n" + told);
        }
        assertEquals(8, told.lines().filter(line -> line.startsWith("  try")).count(), told);
    }

    @Test
    void aWrongHeaderOrNoWorkbookIsRefused() throws IOException {
        Path headed = csv("code,group,name,section,recurrence,index,2019/20,2019/20,total\n");
        String told = assertThrows(RefusedException.class, () -> BudgetBookFile.read(headed, YEARS))
                .getMessage();
        assertTrue(told.contains("book.csv:1:3") && told.contains("the heading 'label'"), told);
        assertTrue(told.contains("book.csv:1:8") && told.contains("book.csv:1:9"), told);
        Path broken = Files.writeString(folder.resolve("book.xlsx"), "no zip");
        told = assertThrows(RefusedException.class, () -> BudgetBookFile.read(broken, YEARS))
                .getMessage();
        assertTrue(told.contains("an xlsx file"), told);
    }
}
