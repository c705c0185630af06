package io.github.forceplan.finance.capital;

import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Minimum revenue provision by asset life (statutory guidance on MRP, England, 4th edition 2018, option 3): what was
 * borrowed is charged in equal instalments or as the principal part of an annuity, beginning in the year after the asset
 * comes into use. Instalments are whole pence and add up to what was borrowed.
 *
 * @param method equal instalment or annuity
 * @param lifeYears asset life, at most 50 years
 * @param rate yearly rate of the annuity, as a fraction; none for equal instalments
 */
public record Provision(
        @Figure("equal-instalment or annuity.") Method method,

        @Figure(value = "Asset life.", unit = "years", min = 1, max = 50)
        int lifeYears,

        @Figure(value = "Yearly rate of the annuity.", unit = "fraction", min = 0, max = 1)
        Optional<BigDecimal> rate) {

    /** Ways to spread what was borrowed over the asset's life. */
    public enum Method {
        EQUAL_INSTALMENT,
        ANNUITY
    }

    public Provision {
        if (lifeYears < 1 || lifeYears > 50) {
            throw new IllegalArgumentException("The asset life (" + lifeYears + ") must be 1 to 50 years.");
        }
        if ((method == Method.ANNUITY) != rate.isPresent()) {
            throw new IllegalArgumentException(
                    method == Method.ANNUITY
                            ? "Provision by annuity needs a rate."
                            : "Provision by equal instalment has no rate; remove it or choose annuity.");
        }
    }
}
