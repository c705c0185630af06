package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.model.Forecaster;

/**
 * A forecaster's place in an ensemble.
 *
 * @param name its own within the ensemble
 * @param weight relative to the other members', positive
 */
public record Member(String name, Forecaster forecaster, double weight) {

    public Member {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The weight (" + weight + ") of member '" + name + "' must be positive. Leave it out instead.");
        }
    }

    /** Under the forecaster's own name, with the same weight as others made so. */
    public static Member of(Forecaster forecaster) {
        return of(forecaster.name(), forecaster);
    }

    /** With the same weight as others made so. */
    public static Member of(String name, Forecaster forecaster) {
        return new Member(name, forecaster, 1);
    }
}
