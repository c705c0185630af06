package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A limit that every answer keeps, in each year.
 *
 * @param of what is held
 * @param skills of unmet hours, which skills; all of those that the levers can help if left out
 * @param years the years in each of which it holds; every plan year if left out
 * @param atMost in the measure's unit: hours, pounds, posts
 */
public record OptimiseLimit(
        @Figure("What is held.") OptimiseMeasure of,

        @Figure("Of unmet hours, which skills; all that the levers can help if left out.")
        Optional<List<String>> skills,

        @Figure("The years in each of which it holds; every plan year if left out.")
        Optional<List<FinancialYear>> years,

        @Figure("Most in each of these years: hours, pounds, posts, people.")
        BigDecimal atMost) {

    public OptimiseLimit {
        skills = skills.map(List::copyOf);
        years = years.map(List::copyOf);
        if (skills.isPresent() && of != OptimiseMeasure.UNMET_HOURS) {
            throw new IllegalArgumentException("Only unmet-hours are of skills. Leave 'skills' out of this limit.");
        }
    }
}
