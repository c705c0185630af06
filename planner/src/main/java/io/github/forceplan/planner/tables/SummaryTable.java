package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.COUNT;
import static io.github.forceplan.io.output.CellFormat.FRACTION;
import static io.github.forceplan.io.output.CellFormat.FTE;
import static io.github.forceplan.io.output.CellFormat.HOURS;
import static io.github.forceplan.io.output.CellFormat.POUNDS;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.List;

/** The scenarios side by side in the last plan year. */
final class SummaryTable {

    private SummaryTable() {}

    static ResultTable of(PlanResult result) {
        Layout<ScenarioResult> layout = new Layout<ScenarioResult>("summary", "The scenarios in the last plan year")
                .text("scenario", "Scenario", ScenarioResult::name)
                .text("scenario_label", "Scenario's name", ScenarioResult::label)
                .text("financial_year", "Year", s -> demand(s).financialYear())
                .estimate(
                        "recorded_crime",
                        "Recorded crime",
                        COUNT,
                        s -> demand(s).total())
                .estimate("posts_required", "Investigator posts required, FTE", FTE, s -> work(s).postsRequired())
                .number("establishment", "Establishment, FTE", FTE, s -> work(s).establishment())
                .estimate("strength", "Strength, FTE", FTE, s -> work(s).strength())
                .estimate("hours_unmet", "Hours unmet", HOURS, s -> work(s).unmetHours())
                .estimate("budget_gap", "Budget gap", POUNDS, s -> money(s).budgetGap())
                .estimate("underlying_gap", "Underlying gap", POUNDS, s -> money(s).underlyingGap())
                .estimate("unfunded_residual", "Unfunded residual", POUNDS, s -> money(s).unfundedResidual());
        if (result.scenarios().stream().anyMatch(s -> !s.finance().reserves().isEmpty())) {
            layout.estimate("closing_reserves", "Reserves at 31 March", POUNDS, s -> money(s).closingReserves())
                    .number(
                            "probability_reserves_below_floor",
                            "Chance that a reserve is below its floor",
                            FRACTION,
                            s -> money(s).probabilityReservesBelowFloor());
        }
        return layout.fill(result.scenarios());
    }

    private static DemandResult.Year demand(ScenarioResult scenario) {
        return last(scenario.demand().recordedCrime());
    }

    private static WorkforceResult.InvestigatorYear work(ScenarioResult scenario) {
        return last(scenario.workforce().investigators());
    }

    private static FinanceResult.Year money(ScenarioResult scenario) {
        return last(scenario.finance().years());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
