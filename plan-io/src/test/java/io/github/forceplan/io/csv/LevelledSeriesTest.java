package io.github.forceplan.io.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.fault.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LevelledSeriesTest {

    private static final String SERIES = """
            series,period,value
            rape,2018/19 Q1,10
            rape,2018/19 Q2,12
            other sexual,2018/19 Q1,20
            other sexual,2018/19 Q2,-1
            robbery,2018/19 Q1,5
            robbery,2018/19 Q2,
            """;

    private static final String LEVELS = """
            series,group,force
            rape,sexual,Derbyshire
            other sexual,sexual,Derbyshire
            robbery,robbery,Derbyshire
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private LevelledSeries read(String series, String levels) throws IOException, RefusedException {
        Path seriesFile = Files.writeString(folder.resolve("series.csv"), series);
        Path levelsFile = Files.writeString(folder.resolve("levels.csv"), levels);
        return LevelledSeries.read(seriesFile, Frequency.QUARTERLY, levelsFile);
    }

    private void assertRefused(String series, String levels, String... said) {
        String message = String.valueOf(
                assertThrows(RefusedException.class, () -> read(series, levels)).getMessage());
        for (String part : said) {
            assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
        }
    }

    @Test
    void totalsAreSumsAndAGroupOfOneIsThatSeries() throws Exception {
        LevelledSeries read = read(SERIES, LEVELS);
        assertEquals(
                List.of("Derbyshire", "sexual", "rape", "other sexual", "robbery"),
                read.hierarchy().nodes());
        assertEquals(Map.of("group", List.of("sexual", "robbery"), "force", List.of("Derbyshire")), read.levels());
        assertEquals(List.of("rape", "other sexual", "robbery", "sexual", "Derbyshire"), read.order());
        assertArrayEquals(new double[] {30, 11}, read.history().get(1).toArray());
        assertArrayEquals(new double[] {35, Double.NaN}, read.history().get(0).toArray());
        assertEquals("series", read.level("robbery"));
        assertEquals("group", read.level("sexual"));
    }

    @Test
    void aNegativeCellIsAcceptedAndExplained() throws Exception {
        List<String> notices = read(SERIES, LEVELS).notices().stream()
                .map(notice -> notice.message())
                .toList();
        assertEquals(1, notices.size(), notices.toString());
        assertTrue(notices.get(0).contains("'other sexual' is -1"), notices.get(0));
        assertTrue(notices.get(0).contains("reclassified or cancelled"), notices.get(0));
    }

    @Test
    void publishedTotalsThatDoNotAddUpAreExplainedAndFillWhatIsMissing() throws Exception {
        LevelledSeries read =
                read(SERIES + "Derbyshire,2018/19 Q1,37\nDerbyshire,2018/19 Q2,18\nsexual,2018/19 Q1,30\n", LEVELS);
        assertArrayEquals(new double[] {35, 18}, read.history().get(0).toArray());
        assertEquals(List.of("rape", "other sexual", "robbery", "Derbyshire", "sexual"), read.order());
        String notices = read.notices().toString();
        assertTrue(notices.contains("'Derbyshire' does not add up in 1 period, most in"), notices);
        assertTrue(notices.contains("(published 37, its parts 35)"), notices);
        assertTrue(notices.contains("'Derbyshire' lacks parts in 1 period"), notices);
        assertTrue(!notices.contains("'sexual' does not"), notices);
    }

    @Test
    void totalsMayCrossAndBeLeftOut() throws Exception {
        LevelledSeries read = read("""
                series,period,value
                a: theft,2018/19 Q1,1
                a: drugs,2018/19 Q1,2
                b: theft,2018/19 Q1,4
                b: drugs,2018/19 Q1,8
                """, """
                series,force,offence,similar
                a: theft,a,theft,like a
                a: drugs,a,drugs,like a
                b: theft,b,theft,
                b: drugs,b,drugs,
                """);
        assertEquals(7 + 2, read.hierarchy().size());
        assertEquals(5, read.history().get(read.hierarchy().place("theft")).value(0));
        assertEquals(12, read.history().get(read.hierarchy().place("b")).value(0));
        assertEquals(3, read.history().get(read.hierarchy().place("like a")).value(0));
        assertTrue(read.notices().toString().contains("The levels force and offence cross: 'a', 'b' are totals"));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertRefused(
                SERIES + "theft,2018/19 Q1,7\n",
                """
                series,group,force
                rape,sexual,Derbyshire
                rape,violence,Derbyshire
                other sexual,sexual,Derbyshire
                other sexual,sexual,Derbyshire
                robbery,rape,Derbyshire
                arson,sexual,Derbyshire
                """,
                "5 faults",
                "levels.csv:3",
                "series 'rape' in group 'violence', but in 'sexual' on line 2",
                "levels.csv:5",
                "series 'other sexual' once more, after line 4",
                "levels.csv:2",
                "'rape' both as a series that is not divided and as a total of 'robbery' at the level group",
                "levels.csv:7",
                "the series 'arson', which ",
                "no row for series 'theft'");
    }

    @Test
    void aCycleIsRefused() {
        assertRefused(
                SERIES,
                """
                series,group,force
                rape,rape,Derbyshire
                other sexual,rape,Derbyshire
                robbery,Derbyshire,Derbyshire
                """,
                "2 faults",
                "'rape' as a part of itself, with others, at the level group",
                "'Derbyshire' as the total of 'robbery', and at the level force of 'rape', 'other sexual', 'robbery'");
    }

    @Test
    void partsOverOtherPeriodsAndOtherHeadersAreRefused() {
        assertRefused(
                SERIES + "theft,2018/19 Q2,7\n",
                LEVELS + "theft,theft,Derbyshire\n",
                "series 'theft' from",
                "an empty value for each period that is missing");
        assertRefused(
                SERIES, "series,group,group\nrape,a,b\n", "1 fault", "the header 'series,group,group'", "series,LEVEL");
        assertRefused(SERIES, "name,group\nrape,a\n", "the header 'name,group'");
        assertRefused(SERIES, "series,group\n", "a header without rows");
    }
}
