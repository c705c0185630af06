package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * Limits that can't all be kept, and the smallest relaxation that would do.
 *
 * @param limits those in conflict: without any one of them the rest could be kept
 * @param levers ids of levers whose range takes part: were it wider, all limits could be kept
 * @param relaxation by how much which limits would have to give
 */
public record LimitConflict(
        @Figure("Limits in conflict: without any one of them the rest could be kept.")
        List<String> limits,

        @Figure("Levers whose range takes part: were it wider, all limits could be kept.")
        List<String> levers,

        @Figure("By how much which limits would have to give.")
        List<Given> relaxation) {

    public LimitConflict {
        limits = List.copyOf(limits);
        levers = List.copyOf(levers);
        relaxation = List.copyOf(relaxation);
    }

    /**
     * A limit that gives way.
     *
     * @param limit its id
     * @param financialYear the year
     * @param measure what it holds
     * @param atMost as the plan has it
     * @param by how far it would have to rise
     */
    public record Given(
            @Figure("Id of the limit.") String limit,
            @Figure("The year.") String financialYear,
            @Figure("What it holds.") String measure,
            @Figure("Most, as the plan has it.") double atMost,
            @Figure("How far it would have to rise.") double by) {}
}
