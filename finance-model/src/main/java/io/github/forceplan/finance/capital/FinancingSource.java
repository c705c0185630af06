package io.github.forceplan.finance.capital;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.util.Optional;

/**
 * What pays for a scheme other than borrowing.
 *
 * @param kind grant, receipts, revenue or reserve
 * @param reserve id of the reserve, if that is the kind
 * @param amount in the years in which it is applied; none in other years
 */
public record FinancingSource(
        @Figure("grant, receipts, revenue or reserve.") Kind kind,
        @Figure("Id of the reserve, if that is the kind.") Optional<String> reserve,

        @Figure(value = "Amount in the years in which it is applied; none in other years.", unit = "pounds", min = 0)
        ByYear amount) {

    /** Kinds of financing. */
    public enum Kind {
        /** Capital grants and contributions. */
        GRANT,
        /** Receipts from the sale of assets. */
        RECEIPTS,
        /** Direct revenue financing: a one-off charge to the revenue budget. */
        REVENUE,
        /** Drawn from a reserve that may be used for capital. */
        RESERVE
    }

    public FinancingSource {
        if ((kind == Kind.RESERVE) != reserve.isPresent()) {
            throw new IllegalArgumentException(
                    kind == Kind.RESERVE
                            ? "A financing source of kind reserve must name its reserve."
                            : "A financing source that names reserve '" + reserve.orElseThrow()
                                    + "' must be of kind reserve, not " + kind + ".");
        }
    }
}
