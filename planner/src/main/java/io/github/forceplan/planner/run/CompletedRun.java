package io.github.forceplan.planner.run;

import io.github.forceplan.solver.result.PlanResult;
import java.util.List;

/**
 * A finished run.
 *
 * @param title the plan's name for people
 * @param result what was computed, for at least one scenario
 * @param figures what the plan states, in plan order
 * @param labels names for people of what the result names by id
 * @param workings what the result was computed from
 */
public record CompletedRun(
        String title, PlanResult result, List<StatedFigure> figures, Labels labels, Workings workings) {

    /** A run of which only the result is known. */
    public CompletedRun(String title, PlanResult result, List<StatedFigure> figures, Labels labels) {
        this(title, result, figures, labels, Workings.none());
    }

    public CompletedRun {
        figures = List.copyOf(figures);
        if (result.scenarios().isEmpty()) {
            throw new IllegalArgumentException("A run must have the result of at least one scenario.");
        }
    }
}
