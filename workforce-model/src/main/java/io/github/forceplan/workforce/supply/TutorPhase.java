package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Months of training in which each trainee needs a tutor.
 *
 * @param fromMonth completed months of training at which it begins
 * @param months its length
 */
public record TutorPhase(
        @Figure(value = "Completed months of training at which tutoring begins.", unit = "months", min = 0, max = 120)
        int fromMonth,

        @Figure(value = "Months of tutoring.", unit = "months", min = 1, max = 120)
        int months) {

    public TutorPhase {
        Check.range(fromMonth, 0, 120, "first month of tutoring");
        Check.range(months, 1, 120, "months of tutoring");
    }
}
