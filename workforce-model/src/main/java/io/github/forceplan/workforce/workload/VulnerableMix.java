package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;
import java.util.Map;

/**
 * Crimes of an offence group whose victims are flagged as vulnerable, and how those are dealt with.
 *
 * @param share share of the group's crimes that carry the flag
 * @param routes their share by route; sums to 1
 */
public record VulnerableMix(
        @Figure(value = "Share of the group's crimes that carry the flag.", unit = "fraction", min = 0, max = 1)
        double share,

        @Figure(value = "Their share by route; sums to 1.", unit = "fraction", min = 0, max = 1)
        Map<String, Double> routes) {

    public VulnerableMix {
        Check.range(share, 0, 1, "share of crimes with a vulnerable victim");
        routes = Shares.copy(routes);
    }
}
