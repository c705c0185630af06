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
        return ScenarioTable.<WorkforceResult.InvestigatorYear>named("investigators", "Investigators by year")
                .text("financial_year", "Year", WorkforceResult.InvestigatorYear::financialYear)
                .estimate("hours_required", "Hours required", HOURS, WorkforceResult.InvestigatorYear::hoursRequired)
                .estimate("posts_required", "Posts required, FTE", FTE, WorkforceResult.InvestigatorYear::postsRequired)
                .number("establishment", "Establishment, FTE", FTE, WorkforceResult.InvestigatorYear::establishment)
                .estimate("strength", "Strength, FTE", FTE, WorkforceResult.InvestigatorYear::strength)
                .estimate("available", "Available, FTE", FTE, WorkforceResult.InvestigatorYear::available)
                .estimate("deployable", "Deployable, FTE", FTE, WorkforceResult.InvestigatorYear::deployable)
                .estimate("overtime_hours", "Overtime, hours", HOURS, WorkforceResult.InvestigatorYear::overtimeHours)
                .estimate("unmet_hours", "Hours unmet", HOURS, WorkforceResult.InvestigatorYear::unmetHours)
                .number(
                        "establishment_at_year_end",
                        "Establishment at 31 March, FTE",
                        FTE,
                        row -> row.atYearEnd().establishment())
                .estimate(
                        "strength_at_year_end",
                        "Strength at 31 March, FTE",
                        FTE,
                        row -> row.atYearEnd().strength())
                .each(result, s -> s.workforce().investigators());
    }

    static ResultTable bySkill(CompletedRun run) {
        return ScenarioTable.<WorkforceResult.SkillYear>named("skills", "Hours by skill and year")
                .part("skill", "Skill")
                .part("skill_label", "Skill's name", run.labels()::skill)
                .text("financial_year", "Year", WorkforceResult.SkillYear::financialYear)
                .estimate("hours_required", "Hours required", HOURS, WorkforceResult.SkillYear::hoursRequired)
                .estimate(
                        "hours_available",
                        "Ordinary hours of those whose highest skill it is",
                        HOURS,
                        WorkforceResult.SkillYear::hoursAvailable)
                .estimate("unmet_hours", "Hours unmet", HOURS, WorkforceResult.SkillYear::unmetHours)
                .eachPart(run.result(), s -> s.workforce().bySkill());
    }

    static ResultTable byRole(CompletedRun run) {
        return ScenarioTable.<WorkforceResult.RoleYear>named("roles", "People by role and year")
                .part("role", "Role")
                .part("role_label", "Role's name", run.labels()::role)
                .text("financial_year", "Year", WorkforceResult.RoleYear::financialYear)
                .number("establishment", "Establishment, FTE", FTE, WorkforceResult.RoleYear::establishment)
                .estimate("strength", "Strength, FTE", FTE, WorkforceResult.RoleYear::strength)
                .estimate("joiners", "Joiners, FTE", FTE, WorkforceResult.RoleYear::joiners)
                .estimate("leavers", "Leavers, FTE", FTE, WorkforceResult.RoleYear::leavers)
                .estimate(
                        "recruits_not_taken",
                        "Recruits planned but not taken, FTE",
                        FTE,
                        WorkforceResult.RoleYear::recruitsNotTaken)
                .eachPart(run.result(), s -> s.workforce().byRole());
    }

    static ResultTable workloadAnchor(PlanResult result) {
        return ScenarioTable.<WorkforceResult.AtMultiple>named(
                        "workload-anchor", "The last plan year if cases took more or less work")
                .scenario(
                        "factor",
                        "Declared factor on hours a case",
                        NUMBER,
                        s -> s.workforce().workloadAnchor().factor())
                .number("multiple", "Multiple of the factor", NUMBER, WorkforceResult.AtMultiple::multiple)
                .estimate("posts_required", "Posts required, FTE", FTE, WorkforceResult.AtMultiple::postsRequired)
                .estimate("unmet_hours", "Hours unmet", HOURS, WorkforceResult.AtMultiple::unmetHours)
                .each(result, s -> s.workforce().workloadAnchor().atMultiples());
    }
}
