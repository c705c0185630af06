package io.github.forceplan.finance.line;

import io.github.forceplan.finance.pay.Cohort;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pay of posts by grade and spine point: salary with its award and increments, employer's pension and national
 * insurance, allowances, less vacancies.
 *
 * @param label who they are
 * @param group heading in tables
 * @param scale id of their pay scale
 * @param onCosts id of their on-costs
 * @param cohorts how many stand on which point
 * @param allowancePerPost allowances a post and year in the prices of the scale, on which no on-costs fall, in pounds
 * @param vacancyFactor share of the pay that vacancies are expected to save each year; none if the posts are people in
 *     post
 */
public record Pay(
        @Figure("Who they are.") String label,
        @Figure("Heading in tables.") String group,
        @Figure("Id of their pay scale.") String scale,
        @Figure("Id of their on-costs.") String onCosts,
        @Figure("How many stand on which spine point.") Map<String, Cohort> cohorts,

        @Figure(
                value = "Allowances a post and year, in the prices of the scale, free of on-costs.",
                unit = "pounds",
                min = 0)
        Optional<BigDecimal> allowancePerPost,

        @Figure(
                value = "Share of the pay that vacancies are expected to save; leave out for people in post.",
                unit = "fraction",
                min = 0,
                max = 1)
        Optional<ByYear> vacancyFactor)
        implements Line {

    public Pay {
        cohorts = Collections.unmodifiableMap(new LinkedHashMap<>(cohorts));
        if (cohorts.isEmpty()) {
            throw new IllegalArgumentException("The pay line '" + label + "' has no cohorts. Give at least one.");
        }
    }
}
