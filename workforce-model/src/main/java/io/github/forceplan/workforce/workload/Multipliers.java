package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.distribution.Distribution;

/** Checks of uncertain multipliers. */
final class Multipliers {

    private Multipliers() {}

    static void check(Distribution multiplier) {
        if (!(multiplier.quantile(1e-6) >= 0)) {
            throw new IllegalArgumentException("The multiplier of hours can fall below 0 (" + multiplier
                    + "). Use a distribution of positive figures, such as log-normal.");
        }
    }
}
