package io.github.forceplan.forecast.recording.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.FinancialYear;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingBacktestTest {

    @Test
    void aPlanSeesNoOutcomeOfYearsAfterItsOwn() {
        FinancialYear base = FinancialYear.parse("2018/19");
        List<RecordingBacktest.Case> cases = RecordingBacktest.knownBy(base);
        // 6 forces with a report by March 2017, two years each; 15 by March 2018, one year each.
        assertEquals(27, cases.size());
        assertTrue(cases.stream().allMatch(row -> row.year().compareTo(base) <= 0));
        assertTrue(RecordingBacktest.knownBy(FinancialYear.parse("2016/17")).isEmpty());
    }

    @Test
    void everyCaseIsInOrder() {
        for (RecordingBacktest.Case row : RecordingBacktest.knownBy(FinancialYear.parse("2030/31"))) {
            assertTrue(row.seenTo().compareTo(row.year()) < 0, row.toString());
            assertTrue(row.low() < row.median() && row.median() < row.high(), row.toString());
        }
    }
}
