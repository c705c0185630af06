package io.github.forceplan.finance.capital;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One scheme. What its sources do not finance is borrowed: it raises the capital financing requirement and is charged to
 * revenue as minimum revenue provision.
 *
 * @param label what is built or bought
 * @param spend capital spending in the years in which it falls; none in other years
 * @param sources what finances it other than borrowing
 * @param inUse year in which the asset comes into use; provision begins in the year after
 * @param provision how what is borrowed is charged to revenue
 */
public record Scheme(
        @Figure("What is built or bought.") String label,

        @Figure(
                value = "Capital spending in the years in which it falls; none in other years.",
                unit = "pounds",
                min = 0)
        ByYear spend,

        @Figure("What finances it other than borrowing.") Map<String, FinancingSource> sources,
        @Figure("Year in which the asset comes into use.") FinancialYear inUse,

        @Figure("How what is borrowed is charged to revenue.")
        Provision provision) {

    public Scheme {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }
}
