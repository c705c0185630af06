package io.github.forceplan.workforce.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseStockTest {

    private static final int HISTORY = 12;

    private static double[] constant(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    /** Little's law: 50 cases a month, open 0.3 × 1 + 0.2 × 2 + 0.1 × 5 = 1.2 months, 60 open. */
    @Test
    void openIsArrivalsTimesDuration() {
        OpenCases cases = new OpenCases(60, List.of(0.4, 0.3, 0.2, 0., 0., 0.1));
        assertEquals(1.2, cases.monthsOpen(), 1e-12);
        CaseStock stock = new CaseStock(cases, 24);
        stock.run(constant(HISTORY + 24, 50), constant(24, 300), constant(24, 300));
        for (int m = 0; m < 24; m++) {
            assertEquals(50 * cases.monthsOpen(), stock.open(m), 1e-9);
            assertEquals(50, stock.closed(m), 1e-9);
        }
    }

    @Test
    void moreOpenAtStartThanHistoryExplainsCloseInTheSameMonths() {
        OpenCases cases = new OpenCases(90, List.of(0., 0.5, 0.5));
        CaseStock stock = new CaseStock(cases, 6);
        stock.run(constant(HISTORY + 6, 40), constant(6, 100), constant(6, 100));
        // History leaves 40 + 20 open, of which 40 close in the first month and 20 in the second; scaled by 1.5.
        assertEquals(60, stock.closed(0), 1e-9);
        assertEquals(30 + 20, stock.closed(1), 1e-9);
        assertEquals(60, stock.open(5), 1e-9);
    }

    /** Half the hours worked for four months: the calendar slips by two, and full hours never win it back. */
    @Test
    void aShortageSlipsTheCalendar() {
        OpenCases cases = new OpenCases(0, List.of(1.));
        CaseStock stock = new CaseStock(cases, 10);
        double[] worked = constant(10, 100);
        Arrays.fill(worked, 0, 4, 50);
        stock.run(constant(HISTORY + 10, 20), constant(10, 100), worked);
        for (int m = 0; m < 4; m++) {
            assertEquals(10, stock.closed(m), 1e-9);
            assertEquals(10 * (m + 1), stock.open(m), 1e-9);
        }
        for (int m = 4; m < 10; m++) {
            assertEquals(20, stock.closed(m), 1e-9);
            assertEquals(40, stock.open(m), 1e-9);
        }
        // Little's law again: 40 open ÷ 20 a month, two months late.
        assertEquals(2, stock.open(9) / stock.closed(9), 1e-9);
    }

    @Test
    void hoursWorkedOffLaterCloseTheBacklog() {
        CaseStock stock = new CaseStock(new OpenCases(0, List.of(1.)), 6);
        double[] due = constant(6, 100);
        double[] worked = {0, 0, 200, 200, 100, 100};
        stock.run(constant(HISTORY + 6, 10), due, worked);
        double[] closed = {0, 0, 20, 20, 10, 10};
        for (int m = 0; m < 6; m++) {
            assertEquals(closed[m], stock.closed(m), 1e-9, "month " + m);
        }
    }

    /** Cases are conserved, and never more are closed than would be if nothing were late. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void casesAreConservedWhateverIsWorked(long seed) {
        RandomStream random = new RandomStream(seed, "cases");
        int months = 36;
        OpenCases cases = new OpenCases(200 * random.nextDouble(), List.of(0.3, 0.3, 0.2, 0.1, 0.1));
        double[] recorded = new double[HISTORY + months];
        for (int m = 0; m < recorded.length; m++) {
            recorded[m] = 50 + 100 * random.nextDouble();
        }
        double[] due = new double[months];
        double[] worked = new double[months];
        double behind = 0;
        for (int m = 0; m < months; m++) {
            due[m] = random.nextDouble() < 0.1 ? 0 : 1000 * random.nextDouble();
            worked[m] = Math.min(behind + due[m], 600 * random.nextDouble());
            behind += due[m] - worked[m];
        }
        CaseStock late = new CaseStock(cases, months);
        CaseStock punctual = new CaseStock(cases, months);
        late.run(recorded, due, worked);
        punctual.run(recorded, due, due);
        double open = cases.openAtStart();
        double closedLate = 0;
        double closedPunctual = 0;
        for (int m = 0; m < months; m++) {
            open += recorded[HISTORY + m] - late.closed(m);
            assertEquals(open, late.open(m), 1e-8);
            closedLate += late.closed(m);
            closedPunctual += punctual.closed(m);
            assertTrue(late.closed(m) >= -1e-9);
            assertTrue(closedLate <= closedPunctual + 1e-8);
            assertTrue(late.open(m) >= -1e-8);
        }
    }

    @Test
    void filingIsAQueueOfItsOwn() {
        FilingQueue queue = new FilingQueue(8000, 5000);
        assertEquals(8000 + 4000 - 5000, queue.waitingAfter(8000, 4000), 1e-9);
        assertEquals(0, queue.waitingAfter(300, 4000), 1e-9);
    }

    @Test
    void sharesThatDoNotSumAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new OpenCases(10, List.of(0.5, 0.4)));
    }
}
