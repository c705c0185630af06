package io.github.forceplan.finance.capital;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The capital programme and what it costs revenue. Only minimum revenue provision, interest and direct revenue
 * financing reach the revenue budget; spending on schemes does not.
 *
 * @param openingFinancingRequirement capital financing requirement on 1 April of the plan's first year, in pounds
 * @param openingProvision minimum revenue provision already due on it, by year; every year must be given, 0 for none
 * @param schemes what is built or bought
 * @param loans external loans, those already outstanding included
 * @param treasury cash and temporary borrowing; none if the plan leaves their interest out
 * @param limits limits on debt set by the body; none if not set
 */
public record Capital(
        @Figure(value = "Capital financing requirement on the first 1 April of the plan.", unit = "pounds")
        BigDecimal openingFinancingRequirement,

        @Figure(
                value = "Minimum revenue provision already due on it, in each year of the plan.",
                unit = "pounds",
                min = 0)
        ByYear openingProvision,

        @Figure("What is built or bought.") Map<String, Scheme> schemes,

        @Figure("External loans, those already outstanding included.")
        Map<String, Loan> loans,

        @Figure("Cash and temporary borrowing.") Optional<Treasury> treasury,
        @Figure("Limits on debt.") Optional<DebtLimits> limits) {

    public Capital {
        schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
        loans = Collections.unmodifiableMap(new LinkedHashMap<>(loans));
    }
}
