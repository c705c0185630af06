package io.github.forceplan.workforce.queue;

import io.github.forceplan.workforce.limit.Check;

/**
 * Two streams answered by the same people, the first always before the second but without breaking off a call, every
 * caller impatient: M/M/n + M with non-preemptive priority, handling time and patience the same for both (Jouini and
 * Roubos 2014, "On multiple priority multi-server queues with impatience", Journal of the Operational Research Society
 * 65(5)). The number of calls waiting is that of {@link ErlangA}, whoever goes first. A caller of the second stream who
 * finds k waiting has k callers ahead; until answered, arrivals of the first stream add to them and answered or abandoned
 * calls take away, so the place in the line is a birth-and-death process, followed here step by step (uniformisation).
 *
 * <p>Where handling times differ, use their average over calls ({@link Traffic#plus}) as an approximation; where patience
 * differs, the second stream's, which most of those waiting have.
 */
public final class PriorityErlangA {

    private static final double NEGLIGIBLE = 1e-10;

    /** Steps expected at once, so that the chance of none stays within the range of numbers. */
    private static final double STEPS = 200;

    private final double firstRate;
    private final double service;
    private final double impatience;
    private final double waitProbability;
    private final double[] place;

    /**
     * The queue in its steady state.
     *
     * @param answerers 1 or more
     * @param firstCallsPerHour calls that go first (999)
     * @param secondCallsPerHour calls that go second (101)
     * @param handlingSeconds average handling time of both
     * @param patienceSeconds average time that callers are willing to wait, above 0
     */
    public PriorityErlangA(
            int answerers,
            double firstCallsPerHour,
            double secondCallsPerHour,
            double handlingSeconds,
            double patienceSeconds) {
        Traffic both = new Traffic(firstCallsPerHour + secondCallsPerHour, handlingSeconds);
        waitProbability = new ErlangA(answerers, both, patienceSeconds).waitProbability();
        firstRate = firstCallsPerHour / 3600;
        service = answerers / handlingSeconds;
        impatience = 1 / patienceSeconds;
        place = places(both.callsPerHour() / 3600);
    }

    /** Probability that an arriving caller takes the 1st, 2nd, … place in the line. */
    private double[] places(double arrivals) {
        int mode = (int) Math.max(0, Math.ceil((arrivals - service) / impatience));
        double[] weights = new double[64 + 2 * mode];
        weights[mode] = 1;
        for (int k = mode; k > 0; k--) {
            weights[k - 1] = weights[k] * (service + k * impatience) / arrivals;
        }
        int last = mode;
        while (weights[last] > NEGLIGIBLE) {
            if (last + 1 == weights.length) {
                weights = java.util.Arrays.copyOf(weights, 2 * weights.length);
            }
            weights[last + 1] = weights[last] * arrivals / (service + (last + 1) * impatience);
            last++;
        }
        double sum = 0;
        for (int k = 0; k <= last; k++) {
            sum += weights[k];
        }
        double[] share = new double[last + 1];
        for (int k = 0; k <= last && sum > 0; k++) {
            share[k] = waitProbability * weights[k] / sum;
        }
        return share;
    }

    /** Probability that a call of either stream waits. */
    public double waitProbability() {
        return waitProbability;
    }

    /** Share of all calls of the second stream that are answered, within so many seconds. */
    public double secondAnsweredWithin(double seconds) {
        Check.range(seconds, 0, Double.MAX_VALUE, "answering time in seconds");
        double rate = firstRate + service + place.length * impatience;
        int pieces = (int) Math.ceil(rate * seconds / STEPS);
        double answered = 1 - waitProbability;
        double[] now = place.clone();
        double[] next = new double[now.length];
        double[] later = new double[now.length];
        for (int piece = 0; piece < pieces; piece++) {
            double expected = rate * seconds / pieces;
            double chance = StrictMath.exp(-expected);
            double tail = 1 - chance;
            java.util.Arrays.fill(later, 0);
            for (int step = 0; ; step++) {
                for (int k = 0; k < now.length; k++) {
                    later[k] += chance * now[k];
                }
                if (tail < NEGLIGIBLE) {
                    break;
                }
                answered += tail * now[0] * service / rate;
                step(now, next, rate);
                double[] spare = now;
                now = next;
                next = spare;
                chance *= expected / (step + 1);
                tail -= chance;
            }
            System.arraycopy(later, 0, now, 0, now.length);
        }
        return Math.min(1, answered);
    }

    /** One step of the chain: those answered and those who hang up leave it. */
    private void step(double[] now, double[] next, double rate) {
        for (int k = 0; k < now.length; k++) {
            double in = now[k] * (rate - firstRate - service - (k + 1) * impatience);
            if (k > 0) {
                in += now[k - 1] * firstRate;
            }
            if (k + 1 < now.length) {
                in += now[k + 1] * (service + (k + 1) * impatience);
            }
            next[k] = in / rate;
        }
    }
}
