package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Optional;

/**
 * What {@code optimise --under-uncertainty} needs to know beside levers and limits: what makes pounds and hours
 * comparable, and how much risk is taken. Each figure is somebody's judgement and decides the answer; what is left out has
 * the default said.
 *
 * @param unfundedPound what a pound that nothing funds counts, in pounds drawn from reserves or raised; 2 if left out
 * @param unmetHour pounds that an unmet hour of the lowest skill counts; if left out, as much as the dearest hour that
 *     could be bought with unfunded pounds
 * @param higherSkill factor by which an unmet hour of the next higher skill counts more; 1.5 if left out
 * @param worstTwentieth weight of the mean of the worst twentieth of futures beside the mean of all; 0 if left out
 * @param reserveRisk how often reserves may fall below their floors; as it comes if left out
 */
public record UncertaintyPlan(
        @Figure(
                value =
                        "What a pound that nothing funds counts, in pounds drawn from reserves or raised; 2 if left out.",
                min = 1,
                max = 1000)
        Optional<Double> unfundedPound,

        @Figure(
                value = "What an unmet hour of the lowest skill counts; if left out, as much as the dearest hour that"
                        + " could be bought with unfunded pounds.",
                unit = "pounds",
                min = 0,
                max = 100_000)
        Optional<Double> unmetHour,

        @Figure(
                value = "Factor by which an unmet hour of the next higher skill counts more; 1.5 if left out.",
                min = 1,
                max = 100)
        Optional<Double> higherSkill,

        @Figure(
                value = "Weight of the mean of the worst twentieth of futures beside the mean of all; 0 if left out.",
                unit = "fraction",
                min = 0,
                max = 1)
        Optional<Double> worstTwentieth,

        @Figure("How often reserves may fall below their floors; as it comes if left out.")
        Optional<ReserveRisk> reserveRisk) {

    /** Nothing said: every default. */
    public static final UncertaintyPlan NONE = new UncertaintyPlan(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * How often reserves may fall below their floors.
     *
     * @param probability that they do in some plan year, at most
     */
    public record ReserveRisk(
            @Figure(
                    value = "Greatest probability that reserves fall below their floors in some plan year.",
                    unit = "fraction",
                    min = 0,
                    max = 1)
            double probability) {

        public ReserveRisk {
            if (!(probability > 0) || !(probability < 1)) {
                throw new IllegalArgumentException("The probability (" + probability
                        + ") that reserves fall below their floors must be above 0 and below 1. Use 0.05 for one future"
                        + " in twenty.");
            }
        }
    }
}
