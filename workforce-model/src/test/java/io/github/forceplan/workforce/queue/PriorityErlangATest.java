package io.github.forceplan.workforce.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The second stream's share answered in time, against queues without a first stream and against each other. */
class PriorityErlangATest {

    private static double second(int answerers, double first, double second, double seconds) {
        return new PriorityErlangA(answerers, first, second, 240, 180).secondAnsweredWithin(seconds);
    }

    /** Without a first stream the second is an Erlang A queue, whose share in time is an incomplete gamma function. */
    @Test
    void aloneItIsErlangA() {
        for (int answerers : new int[] {1, 5, 8, 12, 40}) {
            for (double calls : new double[] {0.5, 60, 150, 600}) {
                for (double seconds : new double[] {0, 5, 60, 600, 5000}) {
                    assertEquals(
                            new ErlangA(answerers, new Traffic(calls, 240), 180).answeredWithin(seconds),
                            second(answerers, 0, calls, seconds),
                            1e-8,
                            answerers + " answerers, " + calls + " calls, " + seconds + " seconds");
                }
            }
        }
    }

    /**
     * One answerer, one call an hour: place 1 or nobody waits, nearly. With rates μ = 1/240, θ = 1/180, λ₁ = 0.3/3600 and
     * a start at place 1, the share answered by t is that of a competing pair of clocks, μ/(μ + θ)(1 − e^−(μ+θ)t), but for
     * a first-stream call in the time, whose chance is below λ₁t.
     */
    @Test
    void oneAnswererAndHardlyACall() {
        PriorityErlangA queue = new PriorityErlangA(1, 0.3, 0.7, 240, 180);
        double rate = 1.0 / 240 + 1.0 / 180;
        double clocks = (1.0 / 240) / rate * (1 - StrictMath.exp(-rate * 60));
        double expected = 1 - queue.waitProbability() * (1 - clocks);
        assertEquals(expected, queue.secondAnsweredWithin(60), queue.waitProbability() * (0.3 / 3600 * 60 + 0.05));
    }

    @Test
    void moreAnswerersMoreTimeAndFewerCallsBeforeItAreNeverWorse() {
        double before = 0;
        for (int answerers = 1; answerers <= 30; answerers++) {
            double now = second(answerers, 80, 120, 30);
            assertTrue(now >= before - 1e-12, answerers + " answerers: " + now + " after " + before);
            before = now;
        }
        before = 0;
        for (double seconds = 0; seconds <= 900; seconds += 30) {
            double now = second(10, 80, 120, seconds);
            assertTrue(now >= before - 1e-9, seconds + " seconds: " + now + " after " + before);
            before = now;
        }
        before = 1;
        for (double first = 0; first <= 200; first += 20) {
            double now = second(10, first, 200 - first, 30);
            assertTrue(now <= before + 1e-9, first + " calls first: " + now + " after " + before);
            before = now;
        }
    }

    @Test
    void nobodyCalls() {
        assertEquals(1, second(3, 0, 0, 10), 1e-12);
    }
}
