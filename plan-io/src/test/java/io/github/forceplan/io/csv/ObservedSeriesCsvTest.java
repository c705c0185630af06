package io.github.forceplan.io.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedSeriesCsvTest {

    private static final String HEADER = "offence_group,financial_year,quarter,offences\n";

    @TempDir
    private Path folder;

    @Test
    void readsRecordedCrimeByOffenceGroup() throws Exception {
        ObservedSeries observed = ObservedSeriesCsv.read(file("# Source: Home Office, police recorded crime\n" + HEADER
                + "Robbery,2017/18,4,12\nRobbery,2018/19,1,15\nFraud,2018/19,1,-2\nFraud,2018/19,2,\n"));
        assertEquals(Optional.of("Home Office, police recorded crime"), observed.source());
        assertEquals(List.of("Robbery", "Fraud"), List.copyOf(observed.series().keySet()));
        TimeSeries robbery = observed.series().get("Robbery");
        assertEquals(new FinancialYear(2017).quarter(4), robbery.start());
        assertArrayEquals(new double[] {12, 15}, robbery.toArray());
        assertArrayEquals(
                new double[] {-2, Double.NaN}, observed.series().get("Fraud").toArray());
        assertEquals(1, observed.notices().size());
        assertEquals(5, observed.notices().get(0).place().line());
        assertTrue(observed.notices().get(0).message().contains("negative (-2)"));
    }

    @Test
    void readsAnySeriesWithPeriodsOfTheCalendar() throws Exception {
        ObservedSeries observed =
                ObservedSeriesCsv.read(file("series,period,value\nburglary,2018-04,5\nburglary,2018-05,6\n"));
        assertEquals(Frequency.MONTHLY, observed.series().get("burglary").frequency());
        assertEquals(Optional.empty(), observed.source());
    }

    @Test
    void tellsEveryFaultAtOnce() throws IOException {
        List<Fault> faults = faults(
                HEADER
                        + "Robbery,2018/20,1,5\nRobbery,2018/19,Q1,5\nRobbery,2018/19,1,5\nRobbery,2018/19,3,five\n,2018/19,1,1\n");
        assertEquals(
                List.of(
                        "2 the financial year '2018/20'",
                        "3 the quarter 'Q1'",
                        "5 the value 'five'",
                        "5 the period 2018/19 Q3 after 2018/19 Q1 in series 'Robbery'",
                        "6 no offence group"),
                faults.stream().map(f -> f.place().line() + " " + f.found()).toList());
        assertEquals("1", faults.get(1).suggestion());
    }

    /** A plan refuses a history with a missing figure, so that none must be advised. */
    @Test
    void missingFiguresAreAskedForRatherThanLeftOut() throws IOException {
        List<Fault> gap = faults(HEADER + "Robbery,2018/19,1,5\nRobbery,2018/19,3,5\n");
        assertEquals(
                "add a row for each missing period, 0 if nothing was recorded",
                gap.get(0).suggestion());
        List<Fault> absent = faults(HEADER + "Robbery,2018/19,1,n/a\n");
        assertEquals("give the figure, 0 if nothing was recorded", absent.get(0).suggestion());
        assertFalse(absent.get(0).expected().contains("missing"), absent::toString);
    }

    @Test
    void aYearHasFourQuarters() throws IOException {
        List<Fault> first = faults("series,period,value\na,2013/14 Q9,5\n");
        assertEquals("Q1, Q2, Q3 or Q4", first.get(0).suggestion());
        List<Fault> later = faults("series,period,value\na,2013/14 Q1,5\na,2013/14 Q9,5\n");
        assertEquals(
                "3 Q1, Q2, Q3 or Q4",
                later.get(0).place().line() + " " + later.get(0).suggestion());
    }

    @Test
    void refusesUnlabelledPeriodsOtherHeadersAndNoRows() throws IOException {
        assertEquals(
                "the period '1'", faults("series,period,value\na,1,5\n").get(0).found());
        assertTrue(faults("group,year\n").get(0).expected().contains("offence_group,financial_year,quarter,offences"));
        assertEquals("a header without rows", faults(HEADER).get(0).found());
    }

    private List<Fault> faults(String text) throws IOException {
        Path file = file(text);
        return assertThrows(RefusedException.class, () -> ObservedSeriesCsv.read(file))
                .faults();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("crime.csv"), text);
    }
}
