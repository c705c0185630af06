package io.github.forceplan.workforce.queue;

import io.github.forceplan.workforce.limit.Check;

/**
 * Calls offered in an hour and how long each one takes.
 *
 * @param callsPerHour 0 or more
 * @param handlingSeconds talking and finishing, above 0
 */
public record Traffic(double callsPerHour, double handlingSeconds) {

    public Traffic {
        Check.range(callsPerHour, 0, Double.MAX_VALUE, "number of calls an hour");
        Check.range(handlingSeconds, Double.MIN_VALUE, Double.MAX_VALUE, "handling time in seconds");
    }

    /** Offered load: calls in progress if none waited. */
    public double erlangs() {
        return callsPerHour * handlingSeconds / 3600;
    }

    /** Two streams answered by the same people: calls added, handling time averaged over calls. */
    public Traffic plus(Traffic other) {
        double calls = callsPerHour + other.callsPerHour;
        double seconds = calls > 0
                ? (callsPerHour * handlingSeconds + other.callsPerHour * other.handlingSeconds) / calls
                : handlingSeconds;
        return new Traffic(calls, seconds);
    }
}
