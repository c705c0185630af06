package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * A named list of changes to a plan. The plan itself is never altered; a scenario without changes is the plan.
 *
 * @param label its name for people
 * @param description what it supposes, in a sentence
 * @param from the scenario whose changes come first, if any
 * @param changes applied in order
 */
public record Scenario(
        @Figure("Its name for people.") String label,
        @Figure("What it supposes, in a sentence.") String description,
        @Figure("The scenario whose changes come first.") Optional<String> from,
        @Figure("Changes, applied in order.") List<Change> changes) {

    public Scenario {
        changes = List.copyOf(changes);
    }
}
