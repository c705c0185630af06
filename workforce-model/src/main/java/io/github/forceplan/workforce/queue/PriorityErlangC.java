package io.github.forceplan.workforce.queue;

/**
 * Two streams answered by the same people, the first always before the second but without breaking off a call: M/M/n
 * with non-preemptive priority and the same average handling time for both (Cobham 1954, "Priority Assignment in Waiting
 * Line Problems"; Kella and Yechiali 1985 for the waiting time's distribution). While all are busy the first stream
 * queues as if it were alone, so its wait, where there is one, is exponential with rate nμ − λ₁.
 *
 * <p>Where the two streams' handling times differ no closed form exists for several answerers; use their average over
 * calls ({@link Traffic#plus}) as an approximation.
 *
 * @param answerers 1 or more
 * @param firstCallsPerHour calls that go first (999)
 * @param secondCallsPerHour calls that go second (101)
 * @param handlingSeconds average handling time of both
 */
public record PriorityErlangC(
        int answerers, double firstCallsPerHour, double secondCallsPerHour, double handlingSeconds) {

    public PriorityErlangC {
        all(answerers, firstCallsPerHour, secondCallsPerHour, handlingSeconds);
    }

    private static ErlangC all(int answerers, double first, double second, double seconds) {
        return new ErlangC(answerers, new Traffic(first + second, seconds));
    }

    private ErlangC all() {
        return all(answerers, firstCallsPerHour, secondCallsPerHour, handlingSeconds);
    }

    /** Probability that a call of either stream waits. */
    public double waitProbability() {
        return all().waitProbability();
    }

    /**
     * Share of the first stream answered within so many seconds. If only the second stream overloads the answerers, all
     * are always busy and the first stream still settles.
     */
    public double firstAnsweredWithin(double seconds) {
        double rate = answerers - firstCallsPerHour * handlingSeconds / 3600;
        return rate > 0 ? 1 - waitProbability() * StrictMath.exp(-rate * seconds / handlingSeconds) : 0;
    }

    /** Average wait of the first stream, in seconds. */
    public double firstAverageWaitSeconds() {
        double rate = answerers - firstCallsPerHour * handlingSeconds / 3600;
        return rate > 0 ? waitProbability() * handlingSeconds / rate : Double.POSITIVE_INFINITY;
    }

    /** Average wait of the second stream, in seconds. */
    public double secondAverageWaitSeconds() {
        double first = answerers - firstCallsPerHour * handlingSeconds / 3600;
        double both = answerers - (firstCallsPerHour + secondCallsPerHour) * handlingSeconds / 3600;
        return both > 0 ? waitProbability() * handlingSeconds * answerers / (first * both) : Double.POSITIVE_INFINITY;
    }
}
