package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.workforce.supply.Intake;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best that a plan's levers can do, or the nearest to it where its limits conflict.
 *
 * @param program the levers, rules and goals
 * @param solution what the program comes to
 * @param added intakes that the plan does not have, of size 0, by id
 * @param decisions everything that levers decide
 * @param compared figures before and after
 * @param plan the plan with the added intakes
 */
public record Optimum(
        PlanProgram program,
        Solved solution,
        Map<String, Intake> added,
        List<Decision> decisions,
        List<Compared> compared,
        Plan plan) {

    /**
     * A program's solution.
     *
     * @param solved the program that was solved: limits in conflict relaxed as little as will do
     * @param goals what each goal reached
     * @param outcome of the last goal
     * @param conflict the limits that can't all be kept, if there are such
     * @param prices what is scarce, and what a little more of it is worth
     */
    public record Solved(
            LinearProgram solved,
            List<Reached> goals,
            Outcome outcome,
            Optional<LimitConflict> conflict,
            List<ShadowPrice> prices) {

        public Solved {
            goals = List.copyOf(goals);
            prices = List.copyOf(prices);
        }
    }

    public Optimum {
        added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
        decisions = List.copyOf(decisions);
        compared = List.copyOf(compared);
    }

    /** The program that was solved: limits in conflict relaxed as little as will do. */
    public LinearProgram solved() {
        return solution.solved();
    }

    /** What each goal reached. */
    public List<Reached> goals() {
        return solution.goals();
    }

    /** The outcome of the last goal. */
    public Outcome outcome() {
        return solution.outcome();
    }

    /** The limits that can't all be kept, if there are such. */
    public Optional<LimitConflict> conflict() {
        return solution.conflict();
    }

    /** What is scarce, and what a little more of it is worth. */
    public List<ShadowPrice> prices() {
        return solution.prices();
    }

    /** The changes that turn the scenario it starts from into the optimum. */
    public List<Change> changes() {
        return decisions.stream().flatMap(d -> d.change().stream()).toList();
    }
}
