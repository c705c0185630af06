package io.github.forceplan.workforce.caseload;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Closed cases that wait for an outcome to be filed: an administrative queue, no part of open work.
 *
 * @param waitingAtStart cases waiting when the plan begins
 * @param filedPerMonth cases that can be filed in a month
 */
public record FilingQueue(
        @Figure(value = "Closed cases waiting for an outcome when the plan begins.", unit = "cases", min = 0, max = 1e7)
        double waitingAtStart,

        @Figure(value = "Cases that can be filed in a month.", unit = "cases", min = 0, max = 1e7)
        double filedPerMonth) {

    public FilingQueue {
        Check.range(waitingAtStart, 0, 1e7, "number of closed cases waiting at start");
        Check.range(filedPerMonth, 0, 1e7, "number of cases filed a month");
    }

    /** Cases waiting at the end of a month: those before, and those closed in it, less what can be filed. */
    public double waitingAfter(double waitingBefore, double closedInMonth) {
        return Math.max(0, waitingBefore + closedInMonth - filedPerMonth);
    }
}
