package io.github.forceplan.workforce.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Published and worked values of queue formulas, each to the digits given. */
class QueueTest {

    /** Half a unit of the last digit given. */
    private static final double SIX = 0.5e-6;

    private static final double FOUR = 0.5e-4;

    private static Traffic erlangs(double load, double seconds) {
        return new Traffic(load * 3600 / seconds, seconds);
    }

    private static AnswerTarget target(double share, double seconds) {
        return new AnswerTarget(share, seconds, Optional.empty(), Optional.empty());
    }

    @Test
    void erlangB() {
        assertEquals(0.018385, ErlangB.blocking(10, 5), SIX);
        // 0.0183 printed elsewhere for 17 lines at 10 erlangs is wrong.
        assertEquals(0.01295, ErlangB.blocking(17, 10), 0.5e-5);
        assertEquals(0.0223, ErlangB.blocking(16, 10), FOUR);
        assertEquals(1, ErlangB.blocking(0, 3));
        assertEquals(0, ErlangB.blocking(3, 0));
    }

    @Test
    void erlangC() {
        assertEquals(0.167267, new ErlangC(8, erlangs(5, 60)).waitProbability(), SIX);
        double[] published = {.682118, .449388, .285270, .174132, .102042, .057340, .030876};
        for (int n = 11; n <= 17; n++) {
            assertEquals(published[n - 11], new ErlangC(n, erlangs(10, 60)).waitProbability(), SIX, n + " answerers");
        }
    }

    @Test
    void aHundredCallsInHalfAnHour() {
        Traffic traffic = new Traffic(200, 180);
        int answerers = Answerers.patient(traffic, target(0.8, 20));
        assertEquals(14, answerers);
        assertEquals(20, (int) Math.ceil(answerers / 0.7));
        assertEquals(0.8884, new ErlangC(14, traffic).answeredWithin(20), FOUR);
        assertEquals(0.1741, new ErlangC(14, traffic).waitProbability(), FOUR);
    }

    @Test
    void threeHundredAndSixtyCallsInHalfAnHour() {
        ErlangC queue = new ErlangC(55, new Traffic(720, 240));
        assertEquals(0.2387, queue.waitProbability(), FOUR);
        assertEquals(0.8459, queue.answeredWithin(15), FOUR);
        assertEquals(8.18, queue.averageWaitSeconds(), 0.005);
    }

    /** 48 calls a minute, one minute each, 50 answerers, patience two minutes. */
    @Test
    void patientAndImpatientCallersSideBySide() {
        Traffic traffic = new Traffic(48 * 60, 60);
        ErlangC patient = new ErlangC(50, traffic);
        assertEquals(20.83, patient.averageWaitSeconds(), 0.005);
        assertEquals(16.67, patient.averageQueue(), 0.005);
        ErlangA impatient = new ErlangA(50, traffic, 120);
        assertEquals(3.71, impatient.averageWaitSeconds(), 0.005);
        assertEquals(0.0309, impatient.abandonment(), FOUR);
        assertEquals(0.93, impatient.occupancy(), 0.005);
    }

    @Test
    void emergencyCalls() {
        Traffic traffic = erlangs(10, 150);
        assertEquals(15, Answerers.patient(traffic, AnswerTarget.emergency()));
        assertEquals(0.9269, new ErlangC(15, traffic).answeredWithin(10), FOUR);
        assertEquals(0.8666, new ErlangC(14, traffic).answeredWithin(10), FOUR);
    }

    @Test
    void squareRootStaffing() {
        assertEquals(0.223361, SquareRootStaffing.waitProbability(1), SIX);
        assertEquals(110, SquareRootStaffing.answerers(100, 1));
        assertEquals(0.2370, new ErlangC(110, erlangs(100, 60)).waitProbability(), FOUR);
    }

    /** src/test/R/erlang-a.R: 5,000 states by brute force, waits by numerical integration to about 1e-9. */
    @ParameterizedTest
    @CsvFileSource(resources = "erlang-a.csv", numLinesToSkip = 1)
    void erlangAByBruteForce(
            int answerers,
            double callsPerHour,
            double handlingSeconds,
            double patienceSeconds,
            double seconds,
            double waitProbability,
            double abandonment,
            double answered,
            double longer) {
        ErlangA queue = new ErlangA(answerers, new Traffic(callsPerHour, handlingSeconds), patienceSeconds);
        assertEquals(waitProbability, queue.waitProbability(), 1e-9);
        assertEquals(abandonment, queue.abandonment(), 1e-9);
        assertEquals(answered, queue.answeredWithin(seconds), 1e-8);
        assertEquals(longer, queue.offeredWaitLongerThan(seconds), 1e-8);
    }

    @Test
    void endlessPatienceIsErlangC() {
        Traffic traffic = erlangs(10, 60);
        ErlangC patient = new ErlangC(12, traffic);
        ErlangA almost = new ErlangA(12, traffic, 1e9);
        assertEquals(patient.waitProbability(), almost.waitProbability(), 1e-6);
        assertEquals(patient.averageWaitSeconds(), almost.averageWaitSeconds(), 1e-4);
        // The incomplete gamma function of shape 2e8 keeps about seven digits.
        assertEquals(patient.answeredWithin(20), almost.answeredWithin(20), 1e-5);
    }

    @Test
    void nobodyWaitsAtAllIsErlangB() {
        // Callers who hang up at once make a loss system.
        ErlangA queue = new ErlangA(10, erlangs(5, 60), 1e-7);
        assertEquals(ErlangB.blocking(10, 5), queue.abandonment(), 1e-8);
    }

    /** What is on offer at a wait of 0 is the probability of waiting; whoever never abandons is answered. */
    @Test
    void theWaitOnOfferAndTheStatesAgree() {
        RandomStream random = new RandomStream(3, "erlang-a");
        for (int i = 0; i < 200; i++) {
            double seconds = 60 + 600 * random.nextDouble();
            double load = 0.5 + 80 * random.nextDouble();
            int answerers = 1 + (int) (load * (0.5 + random.nextDouble()));
            double patience = 10 + 1000 * random.nextDouble();
            ErlangA queue = new ErlangA(answerers, erlangs(load, seconds), patience);
            String name = answerers + " for " + load + ", patience " + patience + ", handling " + seconds;
            assertEquals(queue.waitProbability(), queue.offeredWaitLongerThan(0), 1e-9, name);
            assertEquals(1 - queue.abandonment(), queue.answeredWithin(1e7), 1e-9, name);
            assertEquals(1 - queue.waitProbability(), queue.answeredWithin(0), 1e-12, name);
            assertTrue(queue.occupancy() <= 1 + 1e-12, name);
        }
    }

    @Test
    void extremeLoadsStayWithinNumbers() {
        ErlangA overload = new ErlangA(10, erlangs(5000, 300), 600);
        // Served at full rate, the rest abandons: 1 − 10 ÷ 5,000.
        assertEquals(1 - 10 / 5000.0, overload.abandonment(), 1e-9);
        assertEquals(1, overload.waitProbability(), 1e-12);
        assertTrue(overload.answeredWithin(60) >= 0 && overload.answeredWithin(60) < 0.01);
        ErlangA quiet = new ErlangA(50, erlangs(0.2, 60), 7200);
        assertEquals(1, quiet.answeredWithin(0), 1e-12);
        assertEquals(0, new ErlangA(3, new Traffic(0, 60), 100).abandonment());
        assertEquals(1, new ErlangA(3, new Traffic(0, 60), 100).answeredWithin(5));
    }

    @Test
    void anOverloadedPatientQueueNeverSettles() {
        ErlangC queue = new ErlangC(10, erlangs(10, 60));
        assertFalse(queue.stable());
        assertEquals(1, queue.waitProbability());
        assertEquals(0, queue.answeredWithin(1e6));
        assertEquals(Double.POSITIVE_INFINITY, queue.averageWaitSeconds());
    }

    /** The conservation law: λ₁W₁ + λ₂W₂ = λW; and a stream that goes first sees the others only in who is busy. */
    @Test
    void priorityOnlyRedistributesWaiting() {
        PriorityErlangC queue = new PriorityErlangC(12, 60, 120, 200);
        ErlangC all = new ErlangC(12, new Traffic(180, 200));
        assertEquals(
                180 * all.averageWaitSeconds(),
                60 * queue.firstAverageWaitSeconds() + 120 * queue.secondAverageWaitSeconds(),
                1e-9);
        assertTrue(queue.firstAverageWaitSeconds() < queue.secondAverageWaitSeconds());
        PriorityErlangC alone = new PriorityErlangC(12, 180, 0, 200);
        assertEquals(all.answeredWithin(10), alone.firstAnsweredWithin(10), 1e-12);
    }

    @Test
    void moreAnswerersNeverServeWorseAndTheLeastNumberIsLeast() {
        RandomStream random = new RandomStream(4, "answerers");
        for (int i = 0; i < 100; i++) {
            Traffic traffic = erlangs(0.2 + 60 * random.nextDouble(), 30 + 400 * random.nextDouble());
            double patience = 30 + 300 * random.nextDouble();
            AnswerTarget target = new AnswerTarget(
                    0.5 + 0.45 * random.nextDouble(), 30 * random.nextDouble(), Optional.of(0.05), Optional.of(0.9));
            int least = Answerers.impatient(traffic, patience, target);
            assertTrue(meets(new ErlangA(least, traffic, patience), target));
            for (int n = 1; n < least; n++) {
                assertFalse(meets(new ErlangA(n, traffic, patience), target), n + " of " + least);
            }
        }
        assertEquals(0, Answerers.patient(new Traffic(0, 60), AnswerTarget.emergency()));
    }

    private static boolean meets(ErlangA queue, AnswerTarget target) {
        return queue.occupancy() <= 0.9
                && queue.abandonment() <= 0.05
                && queue.answeredWithin(target.withinSeconds()) >= target.answeredShare();
    }

    @Test
    void badFiguresAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ErlangC(0, erlangs(1, 60)));
        assertThrows(IllegalArgumentException.class, () -> new Traffic(-1, 60));
        assertThrows(IllegalArgumentException.class, () -> new ErlangA(1, erlangs(1, 60), 0));
        assertThrows(IllegalArgumentException.class, () -> target(1, 20));
    }
}
