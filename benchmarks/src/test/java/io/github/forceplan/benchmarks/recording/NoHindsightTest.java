package io.github.forceplan.benchmarks.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.learning.ForceHistory;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes after the origin can't reach a forecast made at it: futures are altered, forecasts compared bit by bit. */
class NoHindsightTest {

    private static final Period FIRST = FinancialYear.parse("2012/13").quarter(1);
    private static final Period LAST = FinancialYear.parse("2017/18").quarter(4);
    private static final List<String> NAMES = List.of(
            "Kent", "Cheshire", "Greater Manchester", "Surrey", "Norfolk", "Gloucestershire", "Dorset", "Cleveland");

    @Test
    void forecastsAreTheSameToTheLastBitWhateverTheFuture() {
        List<long[]> forecasts = forecasts(1);
        List<long[]> altered = forecasts(3);
        for (int i = 0; i < forecasts.size(); i++) {
            assertTrue(Arrays.equals(forecasts.get(i), altered.get(i)), "forecast " + i);
        }
    }

    @Test
    void aReportIsKnownFromItsQuarterOnOnly() {
        ForceHistory kent = new ForceHistory("Kent", groups(1, 2), Notices.of("Kent"));
        assertEquals(FinancialYear.parse("2017/18").quarter(1), kent.noticed().orElseThrow());
        assertTrue(
                kent.seenTo(FinancialYear.parse("2016/17").quarter(4)).noticed().isEmpty());
        assertTrue(
                kent.seenTo(FinancialYear.parse("2017/18").quarter(1)).noticed().isPresent());
        assertEquals(0, Programme.noticeRate("Kent", LAST), 0);
        assertTrue(Programme.noticeRate("Norfolk", LAST) > 0);
        assertTrue(Shocks.knownAt(LAST).quarters().isEmpty());
    }

    /** Bits of every draw of every force's total. */
    private static List<long[]> forecasts(double future) {
        List<ForceHistory> forces = new ArrayList<>();
        for (int f = 0; f < NAMES.size(); f++) {
            forces.add(new ForceHistory(NAMES.get(f), groups(future, f), Notices.of(NAMES.get(f))));
        }
        List<ForceHistory> seen = RecordingHarness.seen(forces, LAST);
        var prior = RecordingHarness.learn(seen, LAST);
        return forces.stream()
                .map(force -> Arrays.stream(RecordingHarness.paths(prior, force.seenTo(LAST), LAST))
                        .flatMapToDouble(Arrays::stream)
                        .mapToLong(Double::doubleToLongBits)
                        .toArray())
                .toList();
    }

    /** @param future what counts after the origin are multiplied by */
    private static Map<String, TimeSeries> groups(double future, int force) {
        RandomStream stream = new RandomStream(5, "test.hindsight").reset(force);
        Map<String, TimeSeries> groups = new LinkedHashMap<>();
        for (String group : Beliefs.steps().keySet()) {
            double[] counts = new double[40];
            for (int t = 0; t < counts.length; t++) {
                counts[t] = 500
                        * Math.exp(0.1 * stream.nextGaussian())
                        * (FIRST.plus(t).compareTo(LAST) > 0 ? future : 1);
            }
            groups.put(group, TimeSeries.of(group, FIRST, counts));
        }
        return groups;
    }
}
