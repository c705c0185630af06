package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.COUNT;
import static io.github.forceplan.io.output.CellFormat.FRACTION;
import static io.github.forceplan.io.output.CellFormat.FTE;
import static io.github.forceplan.io.output.CellFormat.HOURS;
import static io.github.forceplan.io.output.CellFormat.NUMBER;

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
        return InScenario.<BottleneckYear>layout("bottlenecks", "Skills as bottlenecks, by team and year")
                .text("team", "Team", row -> row.value().team())
                .text("skill", "Skill", row -> row.value().skill())
                .text(
                        "skill_label",
                        "Skill's name",
                        row -> run.labels().skill(row.value().skill()))
                .text("financial_year", "Year", row -> row.value().financialYear())
                .number(
                        "probability",
                        "Chance that it is a bottleneck",
                        FRACTION,
                        row -> row.value().probability())
                .number(
                        "months_short",
                        "Months of the year in which it is",
                        NUMBER,
                        row -> row.value().monthsShort())
                .estimate(
                        "unmet_hours",
                        "Hours unmet at this skill",
                        HOURS,
                        row -> row.value().unmetHours())
                .estimate(
                        "hours_met_by_one_more",
                        "Hours met by one more person",
                        HOURS,
                        row -> row.value().hoursMetByOneMore())
                .fill(InScenario.each(run.result(), s -> s.workforce().bottlenecks()));
    }

    private static ResultTable staffing(PlanResult result) {
        return InScenario.<StaffingYear>layout("staffing", "Investigator posts that are enough in 8 years of 10")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .number(
                        "posts_enough",
                        "Posts enough in 8 of 10, FTE",
                        FTE,
                        row -> row.value().postsEnoughInEightOfTen())
                .number(
                        "establishment_enough",
                        "Chance that the establishment, all filled, is enough",
                        FRACTION,
                        row -> row.value().establishmentEnough())
                .number(
                        "strength_enough",
                        "Chance that those in post are enough",
                        FRACTION,
                        row -> row.value().strengthEnough())
                .number(
                        "unmet_hours_then",
                        "Hours still unmet on average with such posts",
                        HOURS,
                        row -> row.value().unmetHoursThen())
                .fill(InScenario.each(result, s -> s.workforce().staffing()));
    }

    private static ResultTable openCases(PlanResult result) {
        return InScenario.<CaseworkResult.Route>layout("open-cases", "Open cases if all work waits until it is done")
                .text("route", "Route", InScenario::part)
                .text("financial_year", "Year", row -> row.value().financialYear())
                .estimate("closed", "Cases closed", COUNT, row -> row.value().closed())
                .estimate(
                        "open_at_year_end",
                        "Cases open on 31 March",
                        COUNT,
                        row -> row.value().openAtYearEnd())
                .maybe("months_open", "Months open", NUMBER, row -> row.value().monthsOpen())
                .fill(InScenario.eachPart(
                        result,
                        s -> s.workforce()
                                .casework()
                                .map(CaseworkResult::byRoute)
                                .orElse(Map.of())));
    }

    private static ResultTable awaitingOutcome(PlanResult result) {
        return InScenario.<CaseworkResult.Waiting>layout("awaiting-outcome", "Closed cases that wait for an outcome")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .estimate(
                        "cases",
                        "Cases waiting on 31 March",
                        COUNT,
                        row -> row.value().cases())
                .fill(InScenario.each(
                        result,
                        s -> s.workforce()
                                .casework()
                                .flatMap(CaseworkResult::awaitingOutcome)
                                .orElse(List.of())));
    }

    private static ResultTable supervision(PlanResult result) {
        return InScenario.<SupervisionResult.Year>layout(
                        "supervision", "Supervision and the risk that overload is taken to put on quality")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .maybe(
                        "load",
                        "Hours required over hours given",
                        NUMBER,
                        row -> row.value().load())
                .number(
                        "risk_raised",
                        "Chance that the risk is raised",
                        FRACTION,
                        row -> row.value().raised())
                .number(
                        "risk_high",
                        "Chance that the risk is high",
                        FRACTION,
                        row -> row.value().high())
                .estimate(
                        "sergeants_for_span",
                        "Sergeants for the span of control, FTE",
                        FTE,
                        row -> row.value().sergeantsForSpan())
                .number(
                        "sergeants",
                        "Sergeants in post, FTE",
                        FTE,
                        row -> row.value().sergeants().orElse(null))
                .estimate(
                        "review_hours",
                        "Hours of review",
                        HOURS,
                        row -> row.value().reviewHours())
                .text(
                        "assumption",
                        "Assumption",
                        row -> row.scenario()
                                .workforce()
                                .supervision()
                                .map(SupervisionResult::assumption)
                                .orElse(null))
                .fill(InScenario.each(
                        result,
                        s -> s.workforce()
                                .supervision()
                                .map(SupervisionResult::years)
                                .orElse(List.of())));
    }
}
