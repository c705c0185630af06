package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * Demand of one kind other than recorded crime.
 *
 * @param label name for readers
 * @param unit what it counts, in the plural
 * @param movesWith what it moves with beside its steps; empty if with nothing
 * @param stepLabels its dated changes
 * @param baseYear volume of the base year
 * @param years the years planned
 */
public record StreamResult(
        @Figure("Name for readers.") String label,
        @Figure("What it counts, in the plural.") String unit,
        @Figure("What it moves with beside its steps.") Optional<String> movesWith,
        @Figure("Its dated changes.") List<String> stepLabels,
        @Figure("Volume of the base year.") double baseYear,
        @Figure("The years planned.") List<Year> years) {

    /**
     * One year. In every draw volume = base year's + growth + steps.
     *
     * @param financialYear the year
     * @param volume what comes
     * @param growth change since the base year beside the steps
     * @param steps change that comes from its steps; where both change, what they change together
     * @param ratePer1000 volume for each 1,000 people, if the plan states a population
     */
    public record Year(
            @Figure("The year.") String financialYear,
            @Figure("What comes.") Estimate volume,

            @Figure("Change since the base year beside the steps.")
            Estimate growth,

            @Figure("Change that comes from its steps.") Estimate steps,
            @Figure("Volume for each 1,000 people.") Optional<Estimate> ratePer1000) {}

    public StreamResult {
        stepLabels = List.copyOf(stepLabels);
        years = List.copyOf(years);
    }
}
