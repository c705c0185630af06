package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * How far overtime may go before demand is left unmet.
 *
 * @param maximumShare overtime hours that may be worked, as a share of deployable hours
 */
public record Overtime(
        @Figure(
                value = "Overtime hours that may be worked, as a share of deployable hours; 0 for none.",
                unit = "fraction",
                min = 0,
                max = 1)
        double maximumShare) {

    public Overtime {
        Check.range(maximumShare, 0, 1, "maximum share of overtime");
    }
}
