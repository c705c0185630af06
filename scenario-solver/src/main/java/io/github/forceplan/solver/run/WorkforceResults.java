package io.github.forceplan.solver.run;

import static io.github.forceplan.workforce.InvestigatorFigure.AVAILABLE;
import static io.github.forceplan.workforce.InvestigatorFigure.DEPLOYABLE;
import static io.github.forceplan.workforce.InvestigatorFigure.ESTABLISHMENT;
import static io.github.forceplan.workforce.InvestigatorFigure.ESTABLISHMENT_AT_YEAR_END;
import static io.github.forceplan.workforce.InvestigatorFigure.HOURS_REQUIRED;
import static io.github.forceplan.workforce.InvestigatorFigure.OVERTIME_HOURS;
import static io.github.forceplan.workforce.InvestigatorFigure.POSTS_REQUIRED;
import static io.github.forceplan.workforce.InvestigatorFigure.STRENGTH;
import static io.github.forceplan.workforce.InvestigatorFigure.STRENGTH_AT_YEAR_END;
import static io.github.forceplan.workforce.InvestigatorFigure.UNMET_HOURS;

import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.StreamPaths;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.WorkforceResult;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.RoleFigure;
import io.github.forceplan.workforce.SkillFigure;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.WorkforcePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the workforce's draws into estimates. */
final class WorkforceResults {

    private WorkforceResults() {}

    static WorkforceResult of(
            Plan plan, WorkforceOutcomes outcomes, DemandPaths crime, StreamPaths streams, WorkforceParts parts) {
        WorkforceModel model = outcomes.model();
        Map<String, List<WorkforceResult.SkillYear>> bySkill = new LinkedHashMap<>();
        for (int s = 0; s < model.skills().size(); s++) {
            bySkill.put(model.skills().get(s), skillYears(outcomes, s));
        }
        Map<String, List<WorkforceResult.RoleYear>> byRole = new LinkedHashMap<>();
        for (int r = 0; r < model.roles().size(); r++) {
            byRole.put(model.roles().get(r), roleYears(outcomes, r));
        }
        WorkforcePlan workforce = plan.workforce();
        return new WorkforceResult(
                investigatorYears(outcomes),
                bySkill,
                byRole,
                anchor(outcomes),
                outcomes.pressures().results(),
                StaffingResults.of(outcomes),
                outcomes.casework().results(workforce, outcomes),
                outcomes.currencies().results(workforce),
                workforce.skillsAudit().map(audit -> SkillsAuditResults.of(audit, workforce, outcomes)),
                parts.contact(plan, crime),
                parts.referrals(plan, streams),
                workforce.supervision().map(supervision -> SupervisionResults.of(supervision, outcomes)));
    }

    private static List<WorkforceResult.InvestigatorYear> investigatorYears(WorkforceOutcomes outcomes) {
        List<WorkforceResult.InvestigatorYear> years = new ArrayList<>();
        for (int y = 0; y < outcomes.model().years().size(); y++) {
            years.add(new WorkforceResult.InvestigatorYear(
                    outcomes.model().years().get(y).toString(),
                    investigators(outcomes, HOURS_REQUIRED, y),
                    investigators(outcomes, POSTS_REQUIRED, y),
                    outcomes.central().investigators(ESTABLISHMENT, y),
                    investigators(outcomes, STRENGTH, y),
                    investigators(outcomes, AVAILABLE, y),
                    investigators(outcomes, DEPLOYABLE, y),
                    investigators(outcomes, OVERTIME_HOURS, y),
                    investigators(outcomes, UNMET_HOURS, y),
                    new WorkforceResult.YearEnd(
                            outcomes.central().investigators(ESTABLISHMENT_AT_YEAR_END, y),
                            investigators(outcomes, STRENGTH_AT_YEAR_END, y))));
        }
        return years;
    }

    private static Estimate investigators(WorkforceOutcomes outcomes, InvestigatorFigure figure, int year) {
        return Estimate.of(outcomes.investigators(figure, year));
    }

    private static List<WorkforceResult.SkillYear> skillYears(WorkforceOutcomes outcomes, int skill) {
        List<WorkforceResult.SkillYear> years = new ArrayList<>();
        for (int y = 0; y < outcomes.model().years().size(); y++) {
            years.add(new WorkforceResult.SkillYear(
                    outcomes.model().years().get(y).toString(),
                    Estimate.of(outcomes.skill(SkillFigure.HOURS_REQUIRED, skill, y)),
                    Estimate.of(outcomes.skill(SkillFigure.HOURS_AVAILABLE, skill, y)),
                    Estimate.of(outcomes.skill(SkillFigure.UNMET_HOURS, skill, y))));
        }
        return years;
    }

    private static List<WorkforceResult.RoleYear> roleYears(WorkforceOutcomes outcomes, int role) {
        List<WorkforceResult.RoleYear> years = new ArrayList<>();
        for (int y = 0; y < outcomes.model().years().size(); y++) {
            double[] noVacancy = outcomes.role(RoleFigure.RECRUITS_WITHOUT_VACANCY, role, y);
            double[] notTaken =
                    outcomes.role(RoleFigure.RECRUITS_NOT_TRAINED, role, y).clone();
            for (int d = 0; d < notTaken.length; d++) {
                notTaken[d] += noVacancy[d];
            }
            years.add(new WorkforceResult.RoleYear(
                    outcomes.model().years().get(y).toString(),
                    outcomes.central().role(RoleFigure.ESTABLISHMENT, role, y),
                    Estimate.of(outcomes.role(RoleFigure.STRENGTH, role, y)),
                    Estimate.of(outcomes.role(RoleFigure.JOINERS, role, y)),
                    Estimate.of(outcomes.role(RoleFigure.LEAVERS, role, y)),
                    Estimate.of(notTaken)));
        }
        return years;
    }

    private static WorkforceResult.WorkloadAnchor anchor(WorkforceOutcomes outcomes) {
        List<WorkforceResult.AtMultiple> atMultiples = new ArrayList<>();
        for (int i = 0; i < WorkforceOutcomes.MULTIPLES.length; i++) {
            atMultiples.add(new WorkforceResult.AtMultiple(
                    WorkforceOutcomes.MULTIPLES[i],
                    Estimate.of(outcomes.postsAtMultiple(i)),
                    Estimate.of(outcomes.unmetAtMultiple(i))));
        }
        return new WorkforceResult.WorkloadAnchor(
                outcomes.balance().factor(),
                outcomes.balance().hoursDemanded() * outcomes.balance().factor(),
                atMultiples);
    }
}
