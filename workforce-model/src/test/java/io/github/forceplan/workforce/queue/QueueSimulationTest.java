package io.github.forceplan.workforce.queue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/** Queue formulas against a seeded simulation, call by call, within 99.9 % intervals from batch means. */
class QueueSimulationTest {

    private static final int BATCHES = 40;
    private static final int CALLS_PER_BATCH = 5_000;

    /** Student's t for 39 degrees of freedom, two-sided 99.9 %. */
    private static final double T = 3.558;

    private record Call(double arrived, double gone, boolean first) {}

    /** Batch means of one figure. */
    private static final class Figure {
        private double sum;
        private double squares;

        void batch(double value) {
            sum += value;
            squares += value * value;
        }

        void assertHolds(double expected, String name) {
            double mean = sum / BATCHES;
            double variance = (squares - BATCHES * mean * mean) / (BATCHES - 1);
            double half = T * Math.sqrt(variance / BATCHES);
            assertTrue(
                    Math.abs(mean - expected) <= half,
                    name + ": simulated " + mean + " ± " + half + ", formula " + expected);
        }
    }

    private final Figure waited = new Figure();
    private final Figure wait = new Figure();
    private final Figure inTime = new Figure();
    private final Figure abandoned = new Figure();
    private final Figure firstWait = new Figure();
    private final Figure firstInTime = new Figure();
    private final Figure secondWait = new Figure();
    private final Figure secondInTime = new Figure();

    private static double exponential(RandomStream random, double mean) {
        return -mean * StrictMath.log(random.nextDouble());
    }

    /** Events in time order: arrivals, ends of calls; those who have hung up are found when their turn comes. */
    private void simulate(
            int answerers, double meanGap, double handling, double patience, double firstShare, double target) {
        RandomStream random = new RandomStream(11, "queue " + answerers + " " + patience);
        PriorityQueue<Double> ends = new PriorityQueue<>();
        Deque<Call> first = new ArrayDeque<>();
        Deque<Call> second = new ArrayDeque<>();
        double now = 0;
        for (int batch = -2; batch < BATCHES; batch++) {
            double[] sums = new double[8];
            int firsts = 0;
            for (int i = 0; i < CALLS_PER_BATCH; i++) {
                now += exponential(random, meanGap);
                free(now, ends, first, second, random, handling, sums, target);
                boolean goesFirst = random.nextDouble() < firstShare;
                Call call = new Call(now, now + exponential(random, patience), goesFirst);
                firsts += goesFirst ? 1 : 0;
                if (ends.size() < answerers) {
                    ends.add(now + exponential(random, handling));
                    sums[2]++;
                    sums[goesFirst ? 5 : 7]++;
                } else {
                    sums[0]++;
                    (goesFirst ? first : second).add(call);
                }
            }
            if (batch >= 0) {
                waited.batch(sums[0] / CALLS_PER_BATCH);
                wait.batch(sums[1] / CALLS_PER_BATCH);
                inTime.batch(sums[2] / CALLS_PER_BATCH);
                abandoned.batch(sums[3] / CALLS_PER_BATCH);
                if (firstShare > 0) {
                    firstWait.batch(sums[4] / firsts);
                    firstInTime.batch(sums[5] / firsts);
                    secondWait.batch(sums[6] / (CALLS_PER_BATCH - firsts));
                    secondInTime.batch(sums[7] / (CALLS_PER_BATCH - firsts));
                }
            }
        }
    }

    private static void free(
            double now,
            PriorityQueue<Double> ends,
            Deque<Call> first,
            Deque<Call> second,
            RandomStream random,
            double handling,
            double[] sums,
            double target) {
        while (!ends.isEmpty() && ends.peek() <= now) {
            double end = ends.remove();
            while (true) {
                Call next = first.isEmpty() ? second.poll() : first.poll();
                if (next == null) {
                    break;
                }
                double waiting = Math.min(end, next.gone()) - next.arrived();
                sums[1] += waiting;
                sums[next.first() ? 4 : 6] += waiting;
                if (next.gone() < end) {
                    sums[3]++;
                    continue;
                }
                if (waiting <= target) {
                    sums[2]++;
                    sums[next.first() ? 5 : 7]++;
                }
                ends.add(end + exponential(random, handling));
                break;
            }
        }
    }

    @Test
    void patientCallers() {
        simulate(9, 10, 75, 1e15, 0, 20);
        ErlangC queue = new ErlangC(9, new Traffic(360, 75));
        waited.assertHolds(queue.waitProbability(), "wait probability");
        wait.assertHolds(queue.averageWaitSeconds(), "average wait");
        inTime.assertHolds(queue.answeredWithin(20), "answered in time");
    }

    @Test
    void impatientCallersOverloaded() {
        simulate(9, 10, 100, 90, 0, 20);
        ErlangA queue = new ErlangA(9, new Traffic(360, 100), 90);
        waited.assertHolds(queue.waitProbability(), "wait probability");
        wait.assertHolds(queue.averageWaitSeconds(), "average wait");
        inTime.assertHolds(queue.answeredWithin(20), "answered in time");
        abandoned.assertHolds(queue.abandonment(), "abandonment");
    }

    @Test
    void emergencyCallsFirst() {
        simulate(9, 10, 75, 1e15, 0.3, 20);
        PriorityErlangC queue = new PriorityErlangC(9, 0.3 * 360, 0.7 * 360, 75);
        waited.assertHolds(queue.waitProbability(), "wait probability");
        firstWait.assertHolds(queue.firstAverageWaitSeconds(), "first stream's wait");
        firstInTime.assertHolds(queue.firstAnsweredWithin(20), "first stream answered in time");
        secondWait.assertHolds(queue.secondAverageWaitSeconds(), "second stream's wait");
    }

    /** Callers of both streams as impatient as each other. */
    @Test
    void otherCallsBehindEmergencyCalls() {
        simulate(9, 10, 75, 120, 0.3, 20);
        secondInTime.assertHolds(
                new PriorityErlangA(9, 0.3 * 360, 0.7 * 360, 75, 120).secondAnsweredWithin(20),
                "second stream answered in time");
    }

    /** Half as many answerers again would be needed: what is answered at all is answered late. */
    @Test
    void otherCallsBehindEmergencyCallsOverloaded() {
        simulate(9, 10, 130, 90, 0.4, 60);
        PriorityErlangA queue = new PriorityErlangA(9, 0.4 * 360, 0.6 * 360, 130, 90);
        waited.assertHolds(queue.waitProbability(), "wait probability");
        secondInTime.assertHolds(queue.secondAnsweredWithin(60), "second stream answered in time");
    }
}
