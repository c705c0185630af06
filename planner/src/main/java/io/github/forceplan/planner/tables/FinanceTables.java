package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.FRACTION;
import static io.github.forceplan.io.output.CellFormat.POUNDS;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import java.math.BigDecimal;
import java.util.List;

/** Gaps, reserves and the ledger of the central case. */
final class FinanceTables {

    private FinanceTables() {}

    static ResultTable years(PlanResult result) {
        return InScenario.<FinanceResult.Year>layout("finance", "The budget by year")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .estimate(
                        "net_expenditure",
                        "Net expenditure",
                        POUNDS,
                        row -> row.value().netExpenditure())
                .estimate("funding", "Funding", POUNDS, row -> row.value().funding())
                .estimate("savings", "Savings", POUNDS, row -> row.value().savings())
                .estimate("budget_gap", "Budget gap", POUNDS, row -> row.value().budgetGap())
                .estimate(
                        "underlying_gap",
                        "Underlying gap",
                        POUNDS,
                        row -> row.value().underlyingGap())
                .estimate(
                        "planned_reserves_used",
                        "Planned use of reserves",
                        POUNDS,
                        row -> row.value().plannedReservesUsed())
                .text(
                        "planned_reserves_unknown",
                        "Is a planned draw not known?",
                        row -> row.value().plannedReservesUnknown() ? "yes" : "no")
                .estimate(
                        "gap_after_reserves",
                        "Gap after reserves",
                        POUNDS,
                        row -> row.value().gapAfterReserves())
                .estimate(
                        "automatic_reserves_used",
                        "Further draws on reserves",
                        POUNDS,
                        row -> row.value().automaticReservesUsed())
                .estimate(
                        "unfunded_residual",
                        "Unfunded residual",
                        POUNDS,
                        row -> row.value().unfundedResidual())
                .estimate(
                        "surplus",
                        "Surplus to reserves",
                        POUNDS,
                        row -> row.value().surplus())
                .estimate(
                        "closing_reserves",
                        "Reserves at 31 March",
                        POUNDS,
                        row -> row.value().closingReserves())
                .number(
                        "probability_reserves_below_floor",
                        "Chance that a reserve is below its floor",
                        FRACTION,
                        row -> row.value().probabilityReservesBelowFloor())
                .number(
                        "probability_unfunded",
                        "Chance that something is unfunded",
                        FRACTION,
                        row -> row.value().probabilityUnfunded())
                .fill(InScenario.each(result, s -> s.finance().years()));
    }

    static ResultTable cumulative(PlanResult result) {
        return InScenario.<FinanceResult.Year>layout("cumulative-gaps", "The gaps of each year and those before it")
                .text("financial_year", "To the end of", row -> row.value().financialYear())
                .estimate(
                        "budget_gap",
                        "Budget gap",
                        POUNDS,
                        row -> row.value().cumulative().budgetGap())
                .estimate(
                        "underlying_gap",
                        "Underlying gap",
                        POUNDS,
                        row -> row.value().cumulative().underlyingGap())
                .estimate(
                        "gap_after_reserves",
                        "Gap after reserves",
                        POUNDS,
                        row -> row.value().cumulative().gapAfterReserves())
                .estimate(
                        "unfunded_residual",
                        "Unfunded residual",
                        POUNDS,
                        row -> row.value().cumulative().unfundedResidual())
                .estimate(
                        "surplus",
                        "Surplus to reserves",
                        POUNDS,
                        row -> row.value().cumulative().surplus())
                .fill(InScenario.each(result, s -> s.finance().years()));
    }

    static ResultTable statedGaps(PlanResult result) {
        return InScenario.<FinanceResult.StatedGap>layout("stated-gaps", "The gap as the plan's readings measure it")
                .text(
                        "financial_years",
                        "Years",
                        row -> String.join(", ", row.value().financialYears()))
                .text("measure", "Measure", row -> row.value().measure())
                .estimate("gap", "Gap", POUNDS, row -> row.value().gap())
                .fill(InScenario.each(result, s -> s.finance().stated()));
    }

    static ResultTable reserves(CompletedRun run) {
        return InScenario.<FinanceResult.ReserveYear>layout("reserves", "Reserves by year")
                .text("reserve", "Reserve", row -> row.value().name())
                .text(
                        "reserve_label",
                        "Reserve's name",
                        row -> run.labels().reserve(row.value().name()))
                .text("financial_year", "Year", row -> row.value().financialYear())
                .estimate("opening", "Opening", POUNDS, row -> row.value().opening())
                .estimate(
                        "contributions",
                        "Contributions",
                        POUNDS,
                        row -> row.value().contributions())
                .estimate("draws", "Draws", POUNDS, row -> row.value().draws())
                .estimate("closing", "Closing", POUNDS, row -> row.value().closing())
                .number("floor", "Floor", POUNDS, row -> row.value().floor())
                .fill(InScenario.each(run.result(), s -> s.finance().reserves()));
    }

    static ResultTable ledger(PlanResult result) {
        Layout<InScenario<FinanceResult.LedgerLine>> layout = InScenario.<FinanceResult.LedgerLine>layout(
                        "mtfs", "Medium-term financial strategy, central case")
                .text("section", "Part of the budget", row -> row.value().section())
                .text("group", "Heading", row -> row.value().group())
                .text("line", "Line", row -> row.value().id())
                .text("line_label", "Line's name", row -> row.value().label());
        List<FinanceResult.Year> years = result.scenarios().get(0).finance().years();
        for (int i = 0; i < years.size(); i++) {
            int year = i;
            String name = years.get(i).financialYear();
            // Exact: an amount in whole pence is the decimal that its double prints as.
            layout.number(
                    name,
                    name,
                    POUNDS,
                    row -> BigDecimal.valueOf(row.value().amounts().get(year)));
        }
        return layout.fill(InScenario.each(result, s -> s.finance().ledger()));
    }
}
