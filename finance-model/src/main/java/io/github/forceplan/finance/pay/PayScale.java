package io.github.forceplan.finance.pay;

import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Salaries of a grade by spine point. Cohorts with increments move up one point a year, in the month of increments,
 * until the last point.
 *
 * @param label the grade
 * @param points full-time annual salary by point, lowest point first, in pounds
 * @param incrementMonth month on whose first day increments are paid
 * @param indexation the pay award that salaries follow, and the prices that the points are stated in
 */
public record PayScale(
        @Figure("The grade.") String label,

        @Figure(value = "Full-time annual salary by spine point, lowest first.", unit = "pounds", min = 0)
        Map<String, BigDecimal> points,

        @Figure("Month on whose first day increments are paid.")
        Month incrementMonth,

        @Figure("The pay award that salaries follow.") Indexation indexation) {

    public PayScale {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        if (points.isEmpty()) {
            throw new IllegalArgumentException("The pay scale '" + label + "' has no points. Give at least one.");
        }
    }
}
