package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the recorded crimes of one offence group are dealt with.
 *
 * @param routes share of the crimes by route (of those not flagged as vulnerable, where the flag is used); sums to 1
 * @param vulnerable crimes whose victims are flagged as vulnerable; empty where the flag is not used
 * @param changes dated changes of the mix, by name; each holds until the next
 */
public record RouteMix(
        @Figure(value = "Share of the crimes by route; sums to 1.", unit = "fraction", min = 0, max = 1)
        Map<String, Double> routes,

        @Figure("Crimes whose victims are flagged as vulnerable.")
        Optional<VulnerableMix> vulnerable,

        @Figure("Dated changes of the mix, by name; each holds until the next.")
        Optional<Map<String, RouteMixChange>> changes) {

    public RouteMix {
        routes = Shares.copy(routes);
        changes = changes.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
    }

    /** A mix that is the same for all victims and at all times. */
    public RouteMix(Map<String, Double> routes) {
        this(routes, Optional.empty(), Optional.empty());
    }

    /** Every route that the mix names, now or later. */
    public Set<String> routesNamed() {
        Set<String> named = new LinkedHashSet<>(routes.keySet());
        vulnerable.ifPresent(mix -> named.addAll(mix.routes().keySet()));
        changes.ifPresent(map -> map.values().forEach(change -> {
            named.addAll(change.routes().keySet());
            change.vulnerable().ifPresent(mix -> named.addAll(mix.routes().keySet()));
        }));
        return named;
    }
}
