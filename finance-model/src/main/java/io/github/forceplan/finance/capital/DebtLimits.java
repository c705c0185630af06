package io.github.forceplan.finance.capital;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;

/**
 * Limits on external debt that the body sets under the Prudential Code.
 *
 * @param authorisedLimit must not be exceeded (Local Government Act 2003, section 3), by year
 * @param operationalBoundary expected not to be exceeded, by year
 */
public record DebtLimits(
        @Figure(value = "Debt that must not be exceeded.", unit = "pounds", min = 0)
        ByYear authorisedLimit,

        @Figure(value = "Debt that is not expected to be exceeded.", unit = "pounds", min = 0)
        ByYear operationalBoundary) {

    public DebtLimits {
        operationalBoundary.values().forEach((year, boundary) -> {
            if (authorisedLimit.has(year) && authorisedLimit.exact(year).compareTo(boundary) < 0) {
                throw new IllegalArgumentException("The authorised limit (" + authorisedLimit.exact(year) + ") of "
                        + year + " must not be below the operational boundary (" + boundary + ").");
            }
        });
    }
}
