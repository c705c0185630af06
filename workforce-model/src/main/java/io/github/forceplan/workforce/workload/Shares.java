package io.github.forceplan.workforce.workload;

import io.github.forceplan.workforce.limit.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks of shares by route. */
final class Shares {

    private Shares() {}

    /**
     * A copy that keeps its order.
     *
     * @throws IllegalArgumentException if a share is no fraction or they do not sum to 1
     */
    static Map<String, Double> copy(Map<String, Double> routes) {
        double total = 0;
        for (Map.Entry<String, Double> entry : routes.entrySet()) {
            Check.range(entry.getValue(), 0, 1, "share of route '" + entry.getKey() + "'");
            total += entry.getValue();
        }
        if (Math.abs(total - 1) > 1e-9) {
            throw new IllegalArgumentException("The shares by route " + routes + " sum to " + total
                    + "; they must sum to 1. Add the route that the rest takes.");
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    }
}
