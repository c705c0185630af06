package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * A new mix of routes for crimes recorded from a month on.
 *
 * @param from first month, such as 2019-06
 * @param routes share of the crimes by route from then; sums to 1
 * @param vulnerable crimes with vulnerable victims from then; empty where the flag is no longer used
 */
public record RouteMixChange(
        @Figure("First month of the new mix, such as 2019-06.")
        Period from,

        @Figure(value = "Share of the crimes by route from then; sums to 1.", unit = "fraction", min = 0, max = 1)
        Map<String, Double> routes,

        @Figure("Crimes whose victims are flagged as vulnerable, from then.")
        Optional<VulnerableMix> vulnerable) {

    public RouteMixChange {
        routes = Shares.copy(routes);
        if (from.frequency().periodsPerYear() != 12) {
            throw new IllegalArgumentException(
                    "The month of a new mix of routes (" + from + ") must be a calendar month, such as 2019-06.");
        }
    }
}
