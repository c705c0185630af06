package io.github.forceplan.io.tablesaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.csv.LabelledSeries;
import io.github.forceplan.io.csv.ObservedSeriesCsv;
import io.github.forceplan.io.csv.PeriodStyle;
import io.github.forceplan.io.csv.SeriesCsv;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.CellFormat;
import io.github.forceplan.io.output.ResultTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class TablesTest {

    @TempDir
    private Path folder;

    @Test
    void seriesReadThroughTablesawAreThoseOfTheLightReader() throws Exception {
        Random random = new Random(11);
        StringBuilder csv = new StringBuilder("series,period,value\n");
        for (int s = 0; s < 20; s++) {
            for (int t = 0; t < 30; t++) {
                String value = random.nextInt(6) == 0 ? "" : Double.toString(random.nextGaussian() * 1e4);
                csv.append("\"series ")
                        .append(s)
                        .append(", NA\",20")
                        .append(10 + t / 4)
                        .append('Q')
                        .append(1 + t % 4)
                        .append(',')
                        .append(value)
                        .append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("series.csv"), csv);
        List<LabelledSeries> light = SeriesCsv.read(file, Frequency.QUARTERLY);
        assertEquals(20, light.size());
        assertEquals(light, SeriesTables.series(SeriesTables.read(file), Frequency.QUARTERLY));
        assertEquals(light, SeriesTables.series(SeriesTables.table(light), Frequency.QUARTERLY));
    }

    @Test
    void recordedCrimeReadThroughTablesawIsThatOfTheLightReader() throws Exception {
        Path file = Path.of("src/test/resources/io/github/forceplan/io/sample/crime.csv");
        Map<String, TimeSeries> light = ObservedSeriesCsv.read(file).series();
        assertEquals(light, SeriesTables.recordedCrime(SeriesTables.read(file)));
        Table table = SeriesTables.recordedCrimeTable(light);
        assertEquals(light, SeriesTables.recordedCrime(table));
        assertEquals(List.of(1, 2, 1, 2), table.intColumn("quarter").asList());
    }

    @Test
    void faultsOfATableNameItsRows() {
        LabelledSeries series = new LabelledSeries(
                TimeSeries.of("a", new FinancialYear(2018).quarter(1), 1, 2, 3), PeriodStyle.FINANCIAL_QUARTER);
        Table table = SeriesTables.table(List.of(series)).dropRows(1);
        RefusedException refusal =
                assertThrows(RefusedException.class, () -> SeriesTables.series(table, Frequency.QUARTERLY));
        assertTrue(refusal.getMessage().contains("table series:2"), refusal.getMessage());
    }

    @Test
    void resultTablesKeepTextNumbersAndGaps() {
        ResultTable result = ResultTable.named("finance", "Finance")
                .column("year", "Year", CellFormat.TEXT)
                .column("gap", "Gap", CellFormat.POUNDS)
                .row(new FinancialYear(2019), 1.5)
                .row(2020, null)
                .build();
        Table table = ResultTables.of(result);
        assertEquals("finance", table.name());
        assertEquals(List.of("2019/20", "2020"), table.stringColumn("year").asList());
        assertEquals(1.5, table.doubleColumn("gap").getDouble(0));
        assertTrue(table.doubleColumn("gap").isMissing(1));
        assertEquals(List.of("year", "gap"), new ArrayList<>(table.columnNames()));
    }
}
