package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * The medium-term financial strategy: gaps and reserves over all draws, and the central case line by line.
 *
 * @param years the gaps, by year
 * @param stated the gaps as the plan's readings measure them; none if the plan has no such reading
 * @param reserves each reserve, by year
 * @param ledger the central case (every uncertain figure at its mean), exact to the penny
 * @param indicators council tax, prudential and resilience indicators, outlook of reserves, benefits, in the central case
 * @param bridges the budget gap from each plan year to the next, and in each year from the first scenario run to this
 *     one, in the central case
 */
public record FinanceResult(
        @Figure("The gaps, by year.") List<Year> years,

        @Figure("The gaps as the plan's readings measure them.")
        List<StatedGap> stated,

        @Figure("Each reserve, by year.") List<ReserveYear> reserves,

        @Figure("The central case line by line, exact to the penny.")
        List<LedgerLine> ledger,

        @Figure("What a chief finance officer watches, in the central case.")
        FinanceIndicators indicators,

        @Figure("How the budget gap moves, line by line, in the central case.")
        List<BudgetBridge> bridges) {

    /**
     * One year. In every draw budgetGap = netExpenditure − funding − savings, gapAfterReserves = budgetGap −
     * plannedReservesUsed, unfundedResidual = max(0, gapAfterReserves − automaticReservesUsed), surplus = max(0,
     * −gapAfterReserves).
     */
    public record Year(
            @Figure("The year.") String financialYear,

            @Figure(value = "Revenue spend before savings and reserves.", unit = "pounds")
            Estimate netExpenditure,

            @Figure(value = "Grants, precept and collection-fund share.", unit = "pounds")
            Estimate funding,

            @Figure(value = "Savings delivered.", unit = "pounds")
            Estimate savings,

            @Figure(value = "Net expenditure less funding less savings.", unit = "pounds")
            Estimate budgetGap,

            @Figure(value = "The same on recurring parts only.", unit = "pounds")
            Estimate underlyingGap,

            @Figure(value = "Planned draws on reserves less planned contributions.", unit = "pounds")
            Estimate plannedReservesUsed,

            @Figure("Whether a planned draw of this year is not known (then it is left out of the figure).")
            boolean plannedReservesUnknown,

            @Figure(value = "Budget gap less planned reserves.", unit = "pounds")
            Estimate gapAfterReserves,

            @Figure(value = "Drawn on reserves to fund that gap, down to their floors.", unit = "pounds")
            Estimate automaticReservesUsed,

            @Figure(value = "What nothing funds.", unit = "pounds")
            Estimate unfundedResidual,

            @Figure(value = "Surplus contributed to reserves.", unit = "pounds")
            Estimate surplus,

            @Figure(value = "All reserves at 31 March.", unit = "pounds")
            Estimate closingReserves,

            @Figure("The gaps of this and the earlier plan years together.")
            Cumulative cumulative,

            @Figure(value = "Probability that any reserve is below its own floor.", unit = "fraction", min = 0, max = 1)
            double probabilityReservesBelowFloor,

            @Figure(value = "Probability that something is unfunded.", unit = "fraction", min = 0, max = 1)
            double probabilityUnfunded) {}

    /**
     * The gaps of a year and of all plan years before it, added up draw by draw. They are sums for readers: no year's gap
     * is carried into the next year's.
     */
    public record Cumulative(
            @Figure(value = "Budget gaps.", unit = "pounds") Estimate budgetGap,

            @Figure(value = "Underlying gaps.", unit = "pounds")
            Estimate underlyingGap,

            @Figure(value = "Gaps after planned reserves.", unit = "pounds")
            Estimate gapAfterReserves,

            @Figure(value = "What nothing funds.", unit = "pounds")
            Estimate unfundedResidual,

            @Figure(value = "Surpluses contributed to reserves.", unit = "pounds")
            Estimate surplus) {}

    /**
     * A gap over the years and at the place in the order of funding that the plan's readings name; over several years it
     * is the sum of theirs, draw by draw.
     *
     * @param financialYears the years it spans
     * @param measure {@code gapAfterReserves} or {@code budgetGap}
     * @param gap over all of those years
     */
    public record StatedGap(
            @Figure("The years it spans.") List<String> financialYears,

            @Figure("Which gap: gapAfterReserves or budgetGap.")
            String measure,

            @Figure(value = "Over all of those years.", unit = "pounds")
            Estimate gap) {

        public StatedGap {
            financialYears = List.copyOf(financialYears);
        }
    }

    /** One reserve in one year. In every draw closing = opening + contributions − draws. */
    public record ReserveYear(
            @Figure("The reserve's id.") String name,
            @Figure("The year.") String financialYear,
            @Figure(value = "At 1 April.", unit = "pounds") Estimate opening,

            @Figure(value = "Paid in, planned and surplus.", unit = "pounds")
            Estimate contributions,

            @Figure(value = "Drawn, planned and automatic.", unit = "pounds")
            Estimate draws,

            @Figure(value = "At 31 March.", unit = "pounds") Estimate closing,

            @Figure(value = "Least balance that the reserve's rule allows.", unit = "pounds")
            double floor) {}

    /**
     * One line of the central case.
     *
     * @param id the line's id
     * @param label its name for people
     * @param group heading it stands under
     * @param section part of the budget: {@code spending}, {@code income}, {@code funding}, {@code saving}, or
     *     {@code non-cashable-saving}, which is in no total
     * @param amounts one a plan year, pounds and pence
     */
    public record LedgerLine(
            @Figure("The line's id.") String id,
            @Figure("Its name for people.") String label,
            @Figure("Heading it stands under.") String group,

            @Figure("Part of the budget: spending, income, funding, saving or non-cashable-saving.")
            String section,

            @Figure(value = "One amount a plan year.", unit = "pounds")
            List<Double> amounts) {

        public LedgerLine {
            amounts = List.copyOf(amounts);
        }
    }

    public FinanceResult {
        years = List.copyOf(years);
        stated = List.copyOf(stated);
        reserves = List.copyOf(reserves);
        ledger = List.copyOf(ledger);
        bridges = List.copyOf(bridges);
    }
}
