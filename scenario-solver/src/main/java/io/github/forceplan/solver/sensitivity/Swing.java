package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Optional;

/**
 * What one assumption does to a measure's mean when it is moved both ways, all else as it is.
 *
 * @param address of the assumption
 * @param meaning what it is
 * @param unit of its value
 * @param added whether its value is an amount added in every year
 * @param share whether it is a share of a whole, for which its fellow shares make room
 * @param present value in the plan (0 where it is added)
 * @param low the lower end; empty where the plan's rules refuse it
 * @param high the upper end; empty where the plan's rules refuse it
 * @param width distance between the least and the greatest value of the measure, the present one included
 * @param elasticity relative change of the measure over relative change of the assumption, between the ends; empty where
 *     one of them is 0
 * @param breakEven value at which the measure is at its limit; empty where the measure has none or no value allowed
 *     brings it there
 * @param withinRange whether that value lies between the ends
 */
public record Swing(
        @Figure("Address of the assumption.") String address,
        @Figure("What it is.") String meaning,
        @Figure("Unit of its value.") String unit,
        @Figure("Whether its value is added in every year.") boolean added,

        @Figure("Whether it is a share of a whole, for which its fellow shares make room.")
        boolean share,

        @Figure("Value in the plan.") double present,
        @Figure("The lower end.") Optional<End> low,
        @Figure("The upper end.") Optional<End> high,

        @Figure("Distance between the least and the greatest value of the measure.")
        double width,

        @Figure("Relative change of the measure over relative change of the assumption.")
        Optional<Double> elasticity,

        @Figure("Value at which the measure is at its limit.")
        Optional<Double> breakEven,

        @Figure("Whether that value lies between the ends.") boolean withinRange) {

    /**
     * One end of the range.
     *
     * @param value of the assumption
     * @param reached the measure's mean there
     */
    public record End(
            @Figure("Value of the assumption.") double value,
            @Figure("The measure's mean there.") double reached) {}

    /** With its break-even. */
    Swing at(double even) {
        boolean within = low.map(End::value).orElse(present) <= even
                && even <= high.map(End::value).orElse(present);
        return new Swing(
                address, meaning, unit, added, share, present, low, high, width, elasticity, Optional.of(even), within);
    }
}
