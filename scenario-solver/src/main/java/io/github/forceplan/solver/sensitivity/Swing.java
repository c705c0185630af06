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
 * @param present value in the plan (0 where it is added)
 * @param low the lower end; empty where the plan's rules refuse it
 * @param high the upper end; empty where the plan's rules refuse it
 * @param width distance between the least and the greatest value of the measure, the present one included
 * @param elasticity relative change of the measure over relative change of the assumption, between the ends; empty where
 *     one of them is 0
 * @param breakEven value at which the measure is at its limit, where it was looked for and found
 */
public record Swing(
        @Figure("Address of the assumption.") String address,
        @Figure("What it is.") String meaning,
        @Figure("Unit of its value.") String unit,
        @Figure("Whether its value is added in every year.") boolean added,
        @Figure("Value in the plan.") double present,
        @Figure("The lower end.") Optional<End> low,
        @Figure("The upper end.") Optional<End> high,

        @Figure("Distance between the least and the greatest value of the measure.")
        double width,

        @Figure("Relative change of the measure over relative change of the assumption.")
        Optional<Double> elasticity,

        @Figure("Value at which the measure is at its limit.")
        Optional<Double> breakEven) {

    /**
     * One end of the range.
     *
     * @param value of the assumption
     * @param reached the measure's mean there
     */
    public record End(
            @Figure("Value of the assumption.") double value,
            @Figure("The measure's mean there.") double reached) {}
}
