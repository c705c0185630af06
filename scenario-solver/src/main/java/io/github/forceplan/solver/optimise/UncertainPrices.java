package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.solver.plan.UncertaintyPlan;
import java.util.Optional;

/**
 * What makes hours and pounds comparable when the future is uncertain.
 *
 * @param unfundedPound what a pound that nothing funds counts, in pounds drawn from reserves or raised; 1 or more
 * @param unmetHour pounds that an unmet hour of a chain's lowest skill counts; if empty, as much as the dearest hour that
 *     can be bought with unfunded pounds
 * @param perSkill by how much an unmet hour of the next higher skill counts more, as a factor; 1 or more
 */
public record UncertainPrices(
        @Figure("What a pound that nothing funds counts, in pounds drawn or raised.")
        double unfundedPound,

        @Figure("What an unmet hour of the lowest skill counts; if none, as the dearest that unfunded pounds can buy.")
        Optional<Double> unmetHour,

        @Figure("Factor by which an unmet hour of the next higher skill counts more.")
        double perSkill) {

    /** Unfunded pounds count double, an unmet hour as the dearest bought, half as much again for each higher skill. */
    public static final UncertainPrices DEFAULT = new UncertainPrices(2, Optional.empty(), 1.5);

    public UncertainPrices {
        if (!(unfundedPound >= 1) || !(perSkill >= 1)) {
            throw new IllegalArgumentException("What an unfunded pound (" + unfundedPound
                    + ") counts, and an unmet hour of a higher skill (" + perSkill
                    + ") beside one of the next lower, must be 1 or more.");
        }
        if (unmetHour.isPresent() && !(unmetHour.get() >= 0)) {
            throw new IllegalArgumentException(
                    "What an unmet hour counts (" + unmetHour.get() + ") must not be negative.");
        }
    }

    /** What a plan says, with the defaults for what it leaves out. */
    public static UncertainPrices of(UncertaintyPlan plan) {
        return new UncertainPrices(
                plan.unfundedPound().orElse(DEFAULT.unfundedPound),
                plan.unmetHour(),
                plan.higherSkill().orElse(DEFAULT.perSkill));
    }

    /** The same with another count of unfunded pounds. */
    public UncertainPrices withUnfundedPound(double other) {
        return new UncertainPrices(other, unmetHour, perSkill);
    }
}
