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
import io.github.forceplan.solver.result.Estimates;
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
            Plan plan,
            WorkforceOutcomes outcomes,
            DemandPaths crime,
            StreamPaths streams,
            WorkforceParts parts,
            Estimates estimates) {
        WorkforceModel model = outcomes.model();
        Map<String, List<WorkforceResult.SkillYear>> bySkill = new LinkedHashMap<>();
        for (int s = 0; s < model.skills().size(); s++) {
            bySkill.put(model.skills().get(s), skillYears(outcomes, estimates, s));
        }
        Map<String, List<WorkforceResult.RoleYear>> byRole = new LinkedHashMap<>();
        for (int r = 0; r < model.roles().size(); r++) {
            byRole.put(model.roles().get(r), roleYears(outcomes, estimates, r));
        }
        WorkforcePlan workforce = plan.workforce();
        return new WorkforceResult(
                investigatorYears(outcomes, estimates),
                bySkill,
                byRole,
                anchor(outcomes, estimates),
                outcomes.pressures().results(estimates),
                StaffingResults.of(outcomes),
                outcomes.casework().results(workforce, outcomes, estimates),
                outcomes.currencies().results(workforce, estimates),
                workforce.skillsAudit().map(audit -> SkillsAuditResults.of(audit, workforce, outcomes)),
                parts.contact(plan, crime, estimates),
                parts.referrals(plan, streams, estimates),
                workforce.supervision().map(supervision -> SupervisionResults.of(supervision, outcomes, estimates)));
    }

    private static List<WorkforceResult.InvestigatorYear> investigatorYears(
            WorkforceOutcomes outcomes, Estimates estimates) {
        List<WorkforceResult.InvestigatorYear> years = new ArrayList<>();
        for (int y = 0; y < outcomes.model().years().size(); y++) {
            years.add(new WorkforceResult.InvestigatorYear(
                    outcomes.model().years().get(y).toString(),
                    investigators(outcomes, estimates, HOURS_REQUIRED, y),
                    investigators(outcomes, estimates, POSTS_REQUIRED, y),
                    outcomes.central().investigators(ESTABLISHMENT, y),
                    investigators(outcomes, estimates, STRENGTH, y),
                    investigators(outcomes, estimates, AVAILABLE, y),
                    investigators(outcomes, estimates, DEPLOYABLE, y),
                    investigators(outcomes, estimates, OVERTIME_HOURS, y),
                    investigators(outcomes, estimates, UNMET_HOURS, y),
                    new WorkforceResult.YearEnd(
                            outcomes.central().investigators(ESTABLISHMENT_AT_YEAR_END, y),
                            investigators(outcomes, estimates, STRENGTH_AT_YEAR_END, y))));
        }
        return years;
    }

    private static Estimate investigators(
            WorkforceOutcomes outcomes, Estimates estimates, InvestigatorFigure figure, int year) {
        return estimates.of(outcomes.investigators(figure, year));
    }

    private static List<WorkforceResult.SkillYear> skillYears(
            WorkforceOutcomes outcomes, Estimates estimates, int skill) {
        List<WorkforceResult.SkillYear> years = new ArrayList<>();
        for (int y = 0; y < outcomes.model().years().size(); y++) {
            years.add(new WorkforceResult.SkillYear(
                    outcomes.model().years().get(y).toString(),
                    estimates.of(outcomes.skill(SkillFigure.HOURS_REQUIRED, skill, y)),
                    estimates.of(outcomes.skill(SkillFigure.HOURS_AVAILABLE, skill, y)),
                    estimates.of(outcomes.skill(SkillFigure.UNMET_HOURS, skill, y))));
        }
        return years;
    }

    private static List<WorkforceResult.RoleYear> roleYears(WorkforceOutcomes outcomes, Estimates estimates, int role) {
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
                    estimates.of(outcomes.role(RoleFigure.STRENGTH, role, y)),
                    estimates.of(outcomes.role(RoleFigure.JOINERS, role, y)),
                    estimates.of(outcomes.role(RoleFigure.LEAVERS, role, y)),
                    estimates.of(notTaken)));
        }
        return years;
    }

    private static WorkforceResult.WorkloadAnchor anchor(WorkforceOutcomes outcomes, Estimates estimates) {
        List<WorkforceResult.AtMultiple> atMultiples = new ArrayList<>();
        for (int i = 0; i < WorkforceOutcomes.MULTIPLES.length; i++) {
            atMultiples.add(new WorkforceResult.AtMultiple(
                    WorkforceOutcomes.MULTIPLES[i],
                    estimates.of(outcomes.postsAtMultiple(i)),
                    estimates.of(outcomes.unmetAtMultiple(i))));
        }
        return new WorkforceResult.WorkloadAnchor(
                outcomes.balance().factor(),
                outcomes.balance().hoursDemanded() * outcomes.balance().factor(),
                atMultiples);
    }
}
