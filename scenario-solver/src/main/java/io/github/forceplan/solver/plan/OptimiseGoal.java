package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * Something to be made as small as possible, over all years.
 *
 * @param of what
 * @param skills of unmet hours, which skills; all of those that the levers can help if left out
 * @param weight what one unit counts for, where goals are weighed against each other; left out where they are taken in
 *     order
 * @param giveAway how much of it later goals may give away again, as a share of its size; nothing if left out
 */
public record OptimiseGoal(
        @Figure("What is to be as small as possible, over all years.")
        OptimiseMeasure of,

        @Figure("Of unmet hours, which skills; all that the levers can help if left out.")
        Optional<List<String>> skills,

        @Figure(
                value =
                        "What one unit (hour, pound, post) counts for, where goals are weighed; leave out where in order.",
                min = 0)
        Optional<Double> weight,

        @Figure(
                value = "How much of it later goals may give away again, as a share of its size.",
                unit = "fraction",
                min = 0,
                max = 1)
        Optional<Double> giveAway) {

    public OptimiseGoal {
        skills = skills.map(List::copyOf);
        if (skills.isPresent() && of != OptimiseMeasure.UNMET_HOURS) {
            throw new IllegalArgumentException("Only unmet-hours are of skills. Leave 'skills' out of this goal.");
        }
    }
}
