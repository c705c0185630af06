package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.FTE;
import static io.github.forceplan.io.output.CellFormat.HOURS;
import static io.github.forceplan.io.output.CellFormat.NUMBER;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.WorkforceResult;

/** Investigators, skills and roles. */
final class WorkforceTables {

    private WorkforceTables() {}

    static ResultTable investigators(PlanResult result) {
        return InScenario.<WorkforceResult.InvestigatorYear>layout("investigators", "Investigators by year")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .estimate(
                        "hours_required",
                        "Hours required",
                        HOURS,
                        row -> row.value().hoursRequired())
                .estimate(
                        "posts_required",
                        "Posts required, FTE",
                        FTE,
                        row -> row.value().postsRequired())
                .number(
                        "establishment",
                        "Establishment, FTE",
                        FTE,
                        row -> row.value().establishment())
                .estimate("strength", "Strength, FTE", FTE, row -> row.value().strength())
                .estimate("available", "Available, FTE", FTE, row -> row.value().available())
                .estimate(
                        "deployable", "Deployable, FTE", FTE, row -> row.value().deployable())
                .estimate(
                        "overtime_hours",
                        "Overtime, hours",
                        HOURS,
                        row -> row.value().overtimeHours())
                .estimate(
                        "unmet_hours", "Hours unmet", HOURS, row -> row.value().unmetHours())
                .number(
                        "establishment_at_year_end",
                        "Establishment at 31 March, FTE",
                        FTE,
                        row -> row.value().atYearEnd().establishment())
                .estimate(
                        "strength_at_year_end",
                        "Strength at 31 March, FTE",
                        FTE,
                        row -> row.value().atYearEnd().strength())
                .fill(InScenario.each(result, s -> s.workforce().investigators()));
    }

    static ResultTable bySkill(CompletedRun run) {
        return InScenario.<WorkforceResult.SkillYear>layout("skills", "Hours by skill and year")
                .text("skill", "Skill", InScenario::part)
                .text("skill_label", "Skill's name", row -> run.labels().skill(row.part()))
                .text("financial_year", "Year", row -> row.value().financialYear())
                .estimate(
                        "hours_required",
                        "Hours required",
                        HOURS,
                        row -> row.value().hoursRequired())
                .estimate(
                        "hours_available",
                        "Ordinary hours of those whose highest skill it is",
                        HOURS,
                        row -> row.value().hoursAvailable())
                .estimate(
                        "unmet_hours", "Hours unmet", HOURS, row -> row.value().unmetHours())
                .fill(InScenario.eachPart(run.result(), s -> s.workforce().bySkill()));
    }

    static ResultTable byRole(CompletedRun run) {
        return InScenario.<WorkforceResult.RoleYear>layout("roles", "People by role and year")
                .text("role", "Role", InScenario::part)
                .text("role_label", "Role's name", row -> run.labels().role(row.part()))
                .text("financial_year", "Year", row -> row.value().financialYear())
                .number(
                        "establishment",
                        "Establishment, FTE",
                        FTE,
                        row -> row.value().establishment())
                .estimate("strength", "Strength, FTE", FTE, row -> row.value().strength())
                .estimate("joiners", "Joiners, FTE", FTE, row -> row.value().joiners())
                .estimate("leavers", "Leavers, FTE", FTE, row -> row.value().leavers())
                .estimate(
                        "recruits_not_taken",
                        "Recruits planned but not taken, FTE",
                        FTE,
                        row -> row.value().recruitsNotTaken())
                .fill(InScenario.eachPart(run.result(), s -> s.workforce().byRole()));
    }

    static ResultTable workloadAnchor(PlanResult result) {
        return InScenario.<WorkforceResult.AtMultiple>layout(
                        "workload-anchor", "The last plan year if cases took more or less work")
                .number(
                        "factor",
                        "Declared factor on hours a case",
                        NUMBER,
                        row -> row.scenario().workforce().workloadAnchor().factor())
                .number(
                        "multiple",
                        "Multiple of the factor",
                        NUMBER,
                        row -> row.value().multiple())
                .estimate(
                        "posts_required",
                        "Posts required, FTE",
                        FTE,
                        row -> row.value().postsRequired())
                .estimate(
                        "unmet_hours", "Hours unmet", HOURS, row -> row.value().unmetHours())
                .fill(InScenario.each(
                        result, s -> s.workforce().workloadAnchor().atMultiples()));
    }
}
