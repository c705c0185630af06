package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;

/**
 * One scenario's outcome.
 *
 * @param name the scenario's id
 * @param label its name for people
 * @param description what it supposes, in a sentence
 * @param demand recorded crime
 * @param workforce investigators, skills, unmet work
 * @param finance the medium-term financial strategy
 */
public record ScenarioResult(
        @Figure("The scenario's id.") String name,
        @Figure("Its name for people.") String label,
        @Figure("What it supposes.") String description,
        @Figure("Recorded crime.") DemandResult demand,
        @Figure("Investigators, skills and unmet work.") WorkforceResult workforce,
        @Figure("The medium-term financial strategy.") FinanceResult finance) {}
