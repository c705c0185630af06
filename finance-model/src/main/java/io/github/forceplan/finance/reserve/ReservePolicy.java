package io.github.forceplan.finance.reserve;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a gap that is left after planned reserves, and to a surplus. Automatic draws are made in order, each
 * the least of the gap still open, the balance above the reserve's floor, and the year's limit. What they leave is the
 * unfunded residual.
 *
 * @param automaticDraws reserves to draw on, in order; empty if a gap is never met from reserves automatically
 * @param surplusTo id of the reserve that a surplus is contributed to
 */
public record ReservePolicy(
        @Figure("Reserves drawn on automatically to close a gap, in order.")
        List<AutomaticDraw> automaticDraws,

        @Figure("Id of the reserve that a surplus is contributed to.")
        String surplusTo) {

    /**
     * One reserve in the order of automatic draws.
     *
     * @param reserve its id
     * @param yearlyLimit most that may be drawn automatically in a year; none if only the floor limits it
     */
    public record AutomaticDraw(
            @Figure("Id of the reserve.") String reserve,

            @Figure(
                    value = "Most that may be drawn in each year; leave out if only the floor limits it.",
                    unit = "pounds",
                    min = 0)
            Optional<ByYear> yearlyLimit) {}

    public ReservePolicy {
        automaticDraws = List.copyOf(automaticDraws);
    }
}
