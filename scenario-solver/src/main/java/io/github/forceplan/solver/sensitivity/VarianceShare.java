package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.forecast.figure.Figure;

/**
 * How much of a measure's variance comes from one source of chance (Sobol indices).
 *
 * @param source of chance
 * @param first share of the variance that would go if the source were known (first-order index)
 * @param total share of the variance that would stay if all but the source were known (total index); above
 *     {@code first} by what it does together with others
 * @param firstStandardError of {@code first}, over the draws
 * @param totalStandardError of {@code total}, over the draws
 */
public record VarianceShare(
        @Figure("Source of chance.") String source,

        @Figure(value = "Share of the variance that would go if it were known.", unit = "fraction")
        double first,

        @Figure(value = "Share of the variance that would stay if all else were known.", unit = "fraction")
        double total,

        @Figure("Standard error of the first share.") double firstStandardError,
        @Figure("Standard error of the second share.") double totalStandardError) {}
