package io.github.forceplan.planner.report;

import io.github.forceplan.solver.result.PlanResult;
import java.util.List;

/**
 * What a report is made from.
 *
 * @param result of at least one scenario with at least one year
 * @param figures what the plan states, in plan order
 */
public record ReportInput(PlanResult result, List<StatedFigure> figures) {

    public ReportInput {
        figures = List.copyOf(figures);
        if (result.scenarios().isEmpty()) {
            throw new IllegalArgumentException("A report needs the result of at least one scenario.");
        }
    }
}
