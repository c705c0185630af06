package io.github.forceplan.workforce.workload;

import io.github.forceplan.workforce.limit.Check;
import java.util.List;

/** Checks of shares of effort by month. */
final class Effort {

    private Effort() {}

    static void check(List<Double> shares) {
        double total = 0;
        for (double share : shares) {
            Check.range(share, 0, 1, "share of effort in a month");
            total += share;
        }
        if (Math.abs(total - 1) > 1e-9) {
            throw new IllegalArgumentException("The shares of effort by month sum to " + total
                    + "; they must sum to 1. Use [1] if all work falls in the month of recording.");
        }
    }
}
