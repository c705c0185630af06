package io.github.forceplan.workforce.queue;

/**
 * Calls that wait as long as it takes: M/M/n. C = B ÷ (1 − ρ(1 − B)), ρ = a ÷ n (Erlang 1917). Where the load is not
 * below the number of answerers the queue grows without end: every call waits, for ever.
 *
 * @param answerers 1 or more
 * @param traffic calls offered
 */
public record ErlangC(int answerers, Traffic traffic) {

    public ErlangC {
        if (answerers < 1) {
            throw new IllegalArgumentException("The number of answerers (" + answerers + ") must be 1 or more.");
        }
    }

    /** Whether the queue settles. */
    public boolean stable() {
        return traffic.erlangs() < answerers;
    }

    /** Probability that a call waits. */
    public double waitProbability() {
        if (!stable()) {
            return 1;
        }
        double blocking = ErlangB.blocking(answerers, traffic.erlangs());
        return blocking / (1 - occupancy() * (1 - blocking));
    }

    /** Share of calls answered within so many seconds: 1 − C e^(−(n − a)t ÷ handling time). */
    public double answeredWithin(double seconds) {
        return stable()
                ? 1
                        - waitProbability()
                                * StrictMath.exp(-(answerers - traffic.erlangs()) * seconds / traffic.handlingSeconds())
                : 0;
    }

    /** Average wait of all calls, in seconds. */
    public double averageWaitSeconds() {
        return stable()
                ? waitProbability() * traffic.handlingSeconds() / (answerers - traffic.erlangs())
                : Double.POSITIVE_INFINITY;
    }

    /** Average number of calls waiting (Little's law). */
    public double averageQueue() {
        return traffic.callsPerHour() / 3600 * averageWaitSeconds();
    }

    /** Share of time that an answerer is busy, at most 1. */
    public double occupancy() {
        return Math.min(1, traffic.erlangs() / answerers);
    }
}
