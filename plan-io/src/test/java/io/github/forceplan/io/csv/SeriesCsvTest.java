package io.github.forceplan.io.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.RefusedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesCsvTest {

    private static final String HEADER = "series,period,value\n";

    @TempDir
    private Path folder;

    @Test
    void readsSeriesInTheOrderOfTheFileWithMissingValues() throws Exception {
        List<LabelledSeries> read = read(
                Frequency.QUARTERLY,
                HEADER
                        + "b,2018Q1,1.5\nb,2018Q2,\nb,2018Q3,-3\n\"a, quoted\",2018/19 Q4,7\n\"a, quoted\",2019/20 Q1,8e2\n");
        assertEquals(
                List.of("b", "a, quoted"),
                read.stream().map(s -> s.series().name()).toList());
        assertArrayEquals(
                new double[] {1.5, Double.NaN, -3}, read.get(0).series().toArray());
        assertEquals(new FinancialYear(2017).quarter(4), read.get(0).series().start());
        assertEquals(PeriodStyle.CALENDAR_QUARTER, read.get(0).style());
        assertArrayEquals(new double[] {7, 800}, read.get(1).series().toArray());
        assertEquals(PeriodStyle.FINANCIAL_QUARTER, read.get(1).style());
    }

    @Test
    void daysAndWeeksAreReadAndWrittenAsTheyStand() throws Exception {
        LabelledSeries days = read(Frequency.DAILY, HEADER + "a,2020-02-28,1\na,2020-02-29,2\na,2020-03-01,3\n")
                .get(0);
        assertEquals("2020-03-02", days.style().write(days.series().end()));
        LabelledSeries weeks = read(Frequency.WEEKLY, HEADER + "a,2020-W52,1\na,2020-W53,2\na,2021-W01,3\n")
                .get(0);
        assertEquals("2021-W02", weeks.style().write(weeks.series().end()));
        assertEquals(1, faults(Frequency.DAILY, HEADER + "a,2019-02-29,1\n").size());
    }

    @Test
    void aHeaderWithAFaultIsNotTakenForARow() throws Exception {
        assertEquals("add the column value", remedy("series,period\na,1\n"));
        assertEquals("leave out the column note", remedy("series,period,value,note\na,1,2,\n"));
        assertEquals("name the columns like this, in this order", remedy("period,series,value\n1,a,2\n"));
        assertEquals("put this line above the rows", remedy("a,1,2\na,2,2\n"));
        Fault empty = faults(Frequency.YEARLY, HEADER).get(0);
        assertEquals("a header without rows", empty.found());
    }

    @Test
    void aDecimalCommaIsNotTakenForThousands() throws Exception {
        assertEquals("1.5", remedy(HEADER + "a,1,\"1,5\"\n"));
        assertEquals("1250", remedy(HEADER + "a,1,\"1,250\"\n"));
        assertEquals("1250.75", remedy(HEADER + "a,1,\"1.250,75\"\n"));
    }

    private String remedy(String text) throws Exception {
        return faults(Frequency.YEARLY, text).get(0).suggestion();
    }

    @Test
    void rowsOfSeveralSeriesMayBeMixed() throws Exception {
        List<LabelledSeries> read = read(Frequency.YEARLY, HEADER + "a,2001,1\nb,2001,10\na,2002,2\nb,2002,20\n");
        assertArrayEquals(new double[] {1, 2}, read.get(0).series().toArray());
        assertArrayEquals(new double[] {10, 20}, read.get(1).series().toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsAndByteOrderMarksDoNotMatter(String end) throws Exception {
        String text = ("\uFEFF" + HEADER + "a,1,5\n a , 2 , 6 \n\n").replace("\n", end);
        assertArrayEquals(
                new double[] {5, 6},
                read(Frequency.MONTHLY, text).get(0).series().toArray());
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLine() throws Exception {
        List<Fault> faults = faults(
                Frequency.QUARTERLY,
                HEADER
                        + "a,2018Q1,1\n"
                        + "a,2018Q1,2\n"
                        + "a,2018Q4,NA\n"
                        + "a,2018Q2,4\n"
                        + "a,2018/19 Q4,5\n"
                        + "b,2018-04,1\n"
                        + "b,2018-05,1\n"
                        + ",2018Q1,1\n"
                        + "c,2018Q1\n"
                        + "c,2018Q1,1,000\n"
                        + "d,spring,1\n"
                        + "e,2018Q1,£3m\n");
        assertEquals(
                List.of(
                        "3 the period 2018Q1 after 2018Q1 in series 'a' | each period once",
                        "4 the value 'NA' | a decimal number, or nothing where the observation is missing",
                        "4 the period 2018Q4 after 2018Q1 in series 'a' | 2018Q2 next",
                        "5 the period 2018Q2 after 2018Q4 in series 'a' | periods in the order of time",
                        "6 the period '2018/19 Q4' | a period written as 2018Q2, like the first of series 'a'",
                        "7 the period '2018-04' in a quarterly series | a quarterly period or a whole number",
                        "9 a row without a series | the name of its series",
                        "10 2 fields | 3 fields: series,period,value",
                        "11 4 fields | 3 fields: series,period,value",
                        "12 the period 'spring' | a whole number, or a period such as 2018-04, 2018Q2, 2018/19 Q1 or"
                                + " 2018/19",
                        "13 the value '£3m' | a decimal number, or nothing where the observation is missing"),
                faults.stream()
                        .map(f -> f.place().line() + " " + f.found() + " | " + f.expected())
                        .toList());
        assertEquals("leave the value empty", faults.get(1).suggestion());
        assertTrue(faults.get(2).suggestion().endsWith("a,2018Q2,"));
        assertEquals(
                "the frequency 12 if that is what the file holds", faults.get(5).suggestion());
        assertEquals("3000000", faults.get(10).suggestion());
    }

    @Test
    void aStreamedFileGivesTheSameSeriesOneByOne() throws Exception {
        String text = HEADER + "a,1,1\na,2,\nb,1,3\nb,2,4\n";
        List<LabelledSeries> streamed = new ArrayList<>();
        SeriesCsv.forEach(file(text), Frequency.YEARLY, streamed::add);
        assertEquals(read(Frequency.YEARLY, text), streamed);
    }

    @Test
    void aStreamHandsOverNothingAfterAFaultButTellsThemAll() throws Exception {
        Path file = file(HEADER + "a,1,1\nb,1,x\nb,2,y\nc,1,1\na,2,2\n");
        List<String> seen = new ArrayList<>();
        RefusedException refusal = assertThrows(
                RefusedException.class,
                () -> SeriesCsv.forEach(
                        file, Frequency.YEARLY, s -> seen.add(s.series().name())));
        assertEquals(List.of("a"), seen);
        assertEquals(
                List.of(3, 4, 6),
                refusal.faults().stream().map(f -> f.place().line()).toList());
    }

    @Test
    void faultsOfTheFileAsAWholeAreNamed() throws Exception {
        assertEquals(
                "the header 'series;period;value'",
                faults(Frequency.YEARLY, "series;period;value\n").get(0).found());
        assertEquals(
                "the header 'a,1,1'", faults(Frequency.YEARLY, "a,1,1\n").get(0).found());
        assertEquals("an empty file", faults(Frequency.YEARLY, "").get(0).found());
        assertEquals(
                "an empty file", faults(Frequency.YEARLY, "# comment\n").get(0).found());
        assertEquals(
                3,
                faults(Frequency.YEARLY, HEADER + "a,1,1\n\"a,2,1\na,3,1\n")
                        .get(0)
                        .place()
                        .line());
        assertEquals(
                3,
                faults(Frequency.YEARLY, HEADER + "a,1,1\n#b,1,1\n")
                        .get(0)
                        .place()
                        .line());
        RefusedException absent = assertThrows(
                RefusedException.class, () -> SeriesCsv.read(folder.resolve("sereis.csv"), Frequency.YEARLY));
        assertEquals("no such file", absent.faults().get(0).found());
        assertEquals("series.csv", absent.faults().get(0).suggestion());
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheirLine() throws Exception {
        String rows = HEADER + "caf\u00e9,1,1\n";
        Path file = write(rows, StandardCharsets.ISO_8859_1);
        RefusedException refusal = assertThrows(RefusedException.class, () -> SeriesCsv.read(file, Frequency.YEARLY));
        assertEquals(2, refusal.faults().get(0).place().line());
        assertEquals("bytes that are not UTF-8", refusal.faults().get(0).found());
    }

    @Test
    void aLateBadByteInALargeFileIsFound() throws Exception {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 5000; i++) {
            rows.append("a,").append(i).append(",1\n");
        }
        Path file = write(rows + "\u00a3,1,1\n", StandardCharsets.ISO_8859_1);
        RefusedException refusal = assertThrows(RefusedException.class, () -> SeriesCsv.read(file, Frequency.YEARLY));
        assertEquals(5002, refusal.faults().get(0).place().line());
    }

    /** Calendar arithmetic by hand: the quarter before 2018Q2 is January to March, 2017/18 Q4. */
    @ParameterizedTest
    @CsvSource({
        "2018-12, 12, 2019-01",
        "2018Q4, 4, 2019Q1",
        "2018/19 Q4, 4, 2019/20 Q1",
        "2018/19, 1, 2019/20",
        "1999/00, 1, 2000/01",
        "7, 4, 8",
        "-1, 12, 0",
        "2018, 1, 2019"
    })
    void periodsAreWrittenInTheStyleOfTheFile(String label, int frequency, String next) {
        PeriodStyle style = PeriodStyle.of(label).orElseThrow();
        assertEquals(label, style.write(style.parse(new Frequency(frequency), label)));
        assertEquals(
                next, style.write(style.parse(new Frequency(frequency), label).plus(1)));
    }

    private List<LabelledSeries> read(Frequency frequency, String text) throws Exception {
        return SeriesCsv.read(file(text), frequency);
    }

    private List<Fault> faults(Frequency frequency, String text) throws IOException {
        Path file = file(text);
        return assertThrows(RefusedException.class, () -> SeriesCsv.read(file, frequency))
                .faults();
    }

    private Path file(String text) throws IOException {
        return write(text, StandardCharsets.UTF_8);
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("series.csv"), text.getBytes(charset));
    }
}
