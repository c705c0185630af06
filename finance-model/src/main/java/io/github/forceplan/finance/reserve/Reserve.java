package io.github.forceplan.finance.reserve;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One reserve. Closing = opening + contributions − draws, each year.
 *
 * @param label what it is called
 * @param kind general, earmarked or capital
 * @param purpose what it is held for
 * @param owner who answers for it
 * @param opening balance on 1 April of the plan's first year, in pounds
 * @param floor balance below which it should not fall
 * @param uses what it may be drawn for
 * @param plannedContributions in the years in which they fall; none in other years
 * @param plannedDraws draws that support the revenue budget, in each year of the plan; none at all if left out
 * @param unknownDrawYears years in which a draw is planned whose amount is not published; it is counted as nothing and
 *     said to be unknown
 * @param tolerance for how long and how far the balance may be below its floor; none if never
 */
public record Reserve(
        @Figure("What it is called.") String label,
        @Figure("general, earmarked or capital.") Kind kind,
        @Figure("What it is held for.") String purpose,
        @Figure("Who answers for it.") String owner,

        @Figure(value = "Balance on the first 1 April of the plan.", unit = "pounds")
        BigDecimal opening,

        @Figure("Balance below which it should not fall.") Floor floor,

        @Figure("What it may be drawn for: revenue, capital.")
        List<Use> uses,

        @Figure(value = "Contributions in the years in which they fall; none in other years.", unit = "pounds", min = 0)
        Optional<ByYear> plannedContributions,

        @Figure(
                value =
                        "Draws that support the revenue budget, in each year of the plan; leave out if none are planned.",
                unit = "pounds",
                min = 0)
        Optional<ByYear> plannedDraws,

        @Figure("Years in which a draw is planned whose amount is not published.")
        List<FinancialYear> unknownDrawYears,

        @Figure("For how long and how far it may be below its floor.")
        Optional<Tolerance> tolerance) {

    /** Kinds of reserve. */
    public enum Kind {
        GENERAL,
        EARMARKED,
        CAPITAL
    }

    /** What a reserve may be drawn for. */
    public enum Use {
        REVENUE,
        CAPITAL
    }

    /**
     * A stated rule on being below the floor.
     *
     * @param shortfall greatest amount below the floor
     * @param consecutiveYears greatest number of years in a row
     */
    public record Tolerance(
            @Figure(value = "Greatest amount below the floor.", unit = "pounds", min = 0)
            BigDecimal shortfall,

            @Figure(value = "Greatest number of years in a row.", unit = "years", min = 1)
            int consecutiveYears) {}

    public Reserve {
        uses = List.copyOf(uses);
        unknownDrawYears = List.copyOf(unknownDrawYears);
        for (FinancialYear year : unknownDrawYears) {
            if (plannedDraws.isPresent() && plannedDraws.get().has(year)) {
                throw new IllegalArgumentException("The planned draw of " + year + " on reserve '" + label
                        + "' is both given and unknown. Remove one.");
            }
        }
        if (plannedDraws.isPresent() && !uses.contains(Use.REVENUE)) {
            throw new IllegalArgumentException(
                    "Reserve '" + label
                            + "' has planned draws that support revenue but may not be used for revenue. Add the use or remove the draws.");
        }
    }
}
