package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the recorded crimes of one offence group are dealt with.
 *
 * @param routes share of the crimes by route; sums to 1
 */
public record RouteMix(
        @Figure(value = "Share of the crimes by route; sums to 1.", unit = "fraction", min = 0, max = 1)
        Map<String, Double> routes) {

    public RouteMix {
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
        double total = 0;
        for (Map.Entry<String, Double> entry : routes.entrySet()) {
            double share = entry.getValue();
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "The share of route '" + entry.getKey() + "' (" + share + ") must be a fraction from 0 to 1.");
            }
            total += share;
        }
        if (Math.abs(total - 1) > 1e-9) {
            throw new IllegalArgumentException("The shares by route " + routes + " sum to " + total
                    + "; they must sum to 1. Add the route that the rest takes.");
        }
    }
}
