package io.github.forceplan.finance.pay;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;

/**
 * What the employer pays on top of salary. National insurance is due on the part of a person's annual salary above the
 * threshold.
 *
 * @param label whom it is for, such as "Police officers"
 * @param pension employer's pension contribution, as a fraction of salary
 * @param nationalInsurance employer's national insurance rate, as a fraction
 * @param nationalInsuranceThreshold annual salary above which it is due (secondary threshold), in pounds
 */
public record OnCosts(
        @Figure("Whom it is for.") String label,

        @Figure(value = "Employer's pension contribution on salary.", unit = "fraction", min = 0, max = 1)
        ByYear pension,

        @Figure(
                value = "Employer's national insurance rate on salary above the threshold.",
                unit = "fraction",
                min = 0,
                max = 1)
        ByYear nationalInsurance,

        @Figure(value = "Annual salary above which national insurance is due.", unit = "pounds", min = 0)
        ByYear nationalInsuranceThreshold) {}
