package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be decided, within which limits, and for what.
 *
 * @param scenario that the optimum starts from; the plan without any if left out
 * @param step in which hours are set against demand
 * @param demandQuantile the hours asked for that are planned for, as a quantile over the draws of each skill and month;
 *     the mean if left out
 * @param levers by id
 * @param goals the most important first, or all with weights
 * @param limits by id
 * @param underUncertainty prices and risk where the future is uncertain; defaults if left out
 */
public record OptimisePlan(
        @Figure("Scenario that the optimum starts from; the plan without any if left out.")
        Optional<String> scenario,

        @Figure("In which hours are set against demand: month or quarter.")
        Step step,

        @Figure(
                value = "Hours asked for that are planned for, as a quantile over the draws; the mean if left out.",
                unit = "fraction",
                min = 0,
                max = 1)
        Optional<Double> demandQuantile,

        @Figure("What may be decided, by id.") Map<String, OptimiseLever> levers,

        @Figure("What is to be small: the most important first, or all with weights.")
        List<OptimiseGoal> goals,

        @Figure("Limits that every answer keeps, by id.") Optional<Map<String, OptimiseLimit>> limits,

        @Figure("Prices and risk where the future is uncertain; defaults if left out.")
        Optional<UncertaintyPlan> underUncertainty) {

    /** In which hours are set against demand. */
    public enum Step {
        MONTH(12),
        QUARTER(4);

        private final int perYear;

        Step(int perYear) {
            this.perYear = perYear;
        }

        public int perYear() {
            return perYear;
        }
    }

    public OptimisePlan {
        levers = Collections.unmodifiableMap(new LinkedHashMap<>(levers));
        goals = List.copyOf(goals);
        limits = limits.map(byId -> Collections.unmodifiableMap(new LinkedHashMap<>(byId)));
        if (levers.isEmpty()) {
            throw new IllegalArgumentException("There is no lever, so nothing to decide. Name one, such as intakes.");
        }
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("There is no goal. Name one, such as unmet-hours.");
        }
        long weighed = goals.stream().filter(goal -> goal.weight().isPresent()).count();
        if (weighed != 0 && weighed != goals.size()) {
            throw new IllegalArgumentException(weighed + " of " + goals.size()
                    + " goals have a weight. Give one to every goal, or to none and have them taken in order.");
        }
    }

    /** Whether goals are weighed against each other rather than taken in order. */
    public boolean weighed() {
        return goals.get(0).weight().isPresent();
    }
}
