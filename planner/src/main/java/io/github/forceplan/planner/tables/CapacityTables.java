package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.COUNT;
import static io.github.forceplan.io.output.CellFormat.FRACTION;
import static io.github.forceplan.io.output.CellFormat.FTE;
import static io.github.forceplan.io.output.CellFormat.HOURS;
import static io.github.forceplan.io.output.CellFormat.NUMBER;

import io.github.forceplan.io.output.CellFormat;
import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.solver.result.BottleneckYear;
import io.github.forceplan.solver.result.CaseworkResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.StaffingYear;
import io.github.forceplan.solver.result.SupervisionResult;
import java.util.List;
import java.util.Map;

/** What stops investigators: bottlenecks, posts that would do, open cases, supervision. */
final class CapacityTables {

    private CapacityTables() {}

    static List<ResultTable> of(CompletedRun run) {
        return List.of(
                bottlenecks(run),
                staffing(run.result()),
                openCases(run.result()),
                awaitingOutcome(run.result()),
                supervision(run.result()));
    }

    private static ResultTable bottlenecks(CompletedRun run) {
        return ScenarioTable.<BottleneckYear>named("bottlenecks", "Skills as bottlenecks, by team and year")
                .text("team", "Team", BottleneckYear::team)
                .text("skill", "Skill", BottleneckYear::skill)
                .text("skill_label", "Skill's name", row -> run.labels().skill(row.skill()))
                .text("financial_year", "Year", BottleneckYear::financialYear)
                .number("probability", "Chance that it is a bottleneck", FRACTION, BottleneckYear::probability)
                .number("months_short", "Months of the year in which it is", NUMBER, BottleneckYear::monthsShort)
                .estimate("unmet_hours", "Hours unmet at this skill", HOURS, BottleneckYear::unmetHours)
                .estimate(
                        "hours_met_by_one_more",
                        "Hours met by one more person",
                        HOURS,
                        BottleneckYear::hoursMetByOneMore)
                .each(run.result(), s -> s.workforce().bottlenecks());
    }

    private static ResultTable staffing(PlanResult result) {
        return ScenarioTable.<StaffingYear>named(
                        "staffing", "Investigator posts that are enough in 8 futures of 10 (one-sided)")
                .text("financial_year", "Year", StaffingYear::financialYear)
                .number(
                        "posts_enough",
                        "Posts enough in 8 futures of 10, FTE",
                        FTE,
                        StaffingYear::postsEnoughInEightOfTen)
                .number(
                        "establishment_enough",
                        "Chance that the establishment, all filled, is enough",
                        FRACTION,
                        StaffingYear::establishmentEnough)
                .number(
                        "strength_enough",
                        "Chance that those in post are enough",
                        FRACTION,
                        StaffingYear::strengthEnough)
                .number(
                        "unmet_hours_then",
                        "Hours still unmet on average with such posts",
                        HOURS,
                        StaffingYear::unmetHoursThen)
                .each(result, s -> s.workforce().staffing());
    }

    private static ResultTable openCases(PlanResult result) {
        return ScenarioTable.<CaseworkResult.Route>named("open-cases", "Open cases if all work waits until it is done")
                .part("route", "Route")
                .text("financial_year", "Year", CaseworkResult.Route::financialYear)
                .estimate("closed", "Cases closed", COUNT, CaseworkResult.Route::closed)
                .estimate("open_at_year_end", "Cases open on 31 March", COUNT, CaseworkResult.Route::openAtYearEnd)
                .maybe("months_open", "Months open", NUMBER, CaseworkResult.Route::monthsOpen)
                .eachPart(
                        result,
                        s -> s.workforce()
                                .casework()
                                .map(CaseworkResult::byRoute)
                                .orElse(Map.of()));
    }

    private static ResultTable awaitingOutcome(PlanResult result) {
        return ScenarioTable.<CaseworkResult.Waiting>named("awaiting-outcome", "Closed cases that wait for an outcome")
                .text("financial_year", "Year", CaseworkResult.Waiting::financialYear)
                .estimate("cases", "Cases waiting on 31 March", COUNT, CaseworkResult.Waiting::cases)
                .each(
                        result,
                        s -> s.workforce()
                                .casework()
                                .flatMap(CaseworkResult::awaitingOutcome)
                                .orElse(List.of()));
    }

    private static ResultTable supervision(PlanResult result) {
        return ScenarioTable.<SupervisionResult.Year>named(
                        "supervision", "Supervision and the risk that overload is taken to put on quality")
                .text("financial_year", "Year", SupervisionResult.Year::financialYear)
                .maybe("load", "Hours required over hours given", NUMBER, SupervisionResult.Year::load)
                .number("risk_raised", "Chance that the risk is raised", FRACTION, SupervisionResult.Year::raised)
                .number("risk_high", "Chance that the risk is high", FRACTION, SupervisionResult.Year::high)
                .estimate(
                        "sergeants_for_span",
                        "Sergeants for the span of control, FTE",
                        FTE,
                        SupervisionResult.Year::sergeantsForSpan)
                .number(
                        "sergeants",
                        "Sergeants in post, FTE",
                        FTE,
                        row -> row.sergeants().orElse(null))
                .estimate("review_hours", "Hours of review", HOURS, SupervisionResult.Year::reviewHours)
                .scenario(
                        "assumption",
                        "Assumption",
                        CellFormat.TEXT,
                        s -> s.workforce()
                                .supervision()
                                .map(SupervisionResult::assumption)
                                .orElse(null))
                .each(
                        result,
                        s -> s.workforce()
                                .supervision()
                                .map(SupervisionResult::years)
                                .orElse(List.of()));
    }
}
