package io.github.forceplan.workforce.count;

import io.github.forceplan.workforce.limit.Check;

/**
 * Available, less restricted duties, with trainees counted at their deployability: whose hours can be set against
 * demand.
 *
 * @param fte full-time equivalents, 0 or more
 */
public record Deployable(double fte) {

    public Deployable {
        Check.range(fte, 0, Double.MAX_VALUE, "number deployable");
    }

    /** Hours that they give, at so many hours a full-time equivalent. */
    public double hours(double hoursPerDeployableFte) {
        return fte * hoursPerDeployableFte;
    }
}
