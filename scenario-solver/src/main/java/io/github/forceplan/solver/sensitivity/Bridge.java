package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * How a measure's mean comes from one scenario to another: from, plus every contribution, is to.
 *
 * @param from scenario
 * @param to the other; "A with B" is scenario A with scenario B's own changes
 * @param start the measure's mean in the one
 * @param end the measure's mean in the other
 * @param contributions of the parts of the plan that differ, in the plan's order
 */
public record Bridge(
        @Figure("Scenario.") String from,
        @Figure("The other scenario.") String to,
        @Figure("The measure's mean in the one.") double start,
        @Figure("The measure's mean in the other.") double end,
        @Figure("What each part that differs adds.") List<Contribution> contributions) {

    public Bridge {
        contributions = List.copyOf(contributions);
    }
}
