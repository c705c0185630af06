package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.solver.plan.Change;
import java.util.Optional;

/**
 * What the optimum does with one figure.
 *
 * @param lever id of the lever
 * @param what is decided
 * @param when month or year
 * @param before in the scenario that it starts from
 * @param after in the optimum
 * @param change that brings it about; none where nothing moves or nothing in the plan stands for it
 */
public record Decision(
        @Figure("Id of the lever.") String lever,
        @Figure("What is decided.") String what,
        @Figure("Month or year.") String when,
        @Figure("In the scenario that it starts from.") double before,
        @Figure("In the optimum.") double after,
        @Figure("Change that brings it about.") Optional<Change> change) {}
