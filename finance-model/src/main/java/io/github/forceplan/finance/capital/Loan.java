package io.github.forceplan.finance.capital;

import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A fixed-rate loan as the Public Works Loan Board makes them. Instalments are rounded half up to the penny; interest is
 * charged to the year in which it accrues, day by day.
 *
 * @param label lender and purpose
 * @param kind how it is repaid
 * @param principal amount borrowed, in pounds
 * @param drawn day on which it is drawn
 * @param termYears years to its last payment
 * @param paymentsPerYear 2 for half-yearly
 * @param rate nominal yearly rate, as a fraction
 */
public record Loan(
        @Figure("Lender and purpose.") String label,
        @Figure("maturity, annuity or equal-principal.") Kind kind,

        @Figure(value = "Amount borrowed.", unit = "pounds", min = 0)
        BigDecimal principal,

        @Figure("Day on which it is drawn.") LocalDate drawn,

        @Figure(value = "Years to its last payment.", unit = "years", min = 1, max = 60)
        int termYears,

        @Figure(value = "Payments a year: 1, 2, 4 or 12.", min = 1, max = 12)
        int paymentsPerYear,

        @Figure(value = "Nominal yearly rate.", unit = "fraction", min = 0, max = 1)
        BigDecimal rate) {

    /** Ways to repay. */
    public enum Kind {
        /** Interest only; the principal at the end. */
        MATURITY,
        /** Equal payments of principal and interest together. */
        ANNUITY,
        /** Equal instalments of principal, interest on what is left. */
        EQUAL_PRINCIPAL
    }

    public Loan {
        if (paymentsPerYear < 1 || 12 % paymentsPerYear != 0) {
            throw new IllegalArgumentException("The payments a year (" + paymentsPerYear + ") of loan '" + label
                    + "' must divide 12. Use 2 for half-yearly.");
        }
        if (termYears < 1) {
            throw new IllegalArgumentException(
                    "The term (" + termYears + ") of loan '" + label + "' must be at least 1 year.");
        }
    }
}
