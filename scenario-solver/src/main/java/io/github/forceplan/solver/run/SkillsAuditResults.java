package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.result.SkillsAuditResult;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.register.SkillCount;
import io.github.forceplan.workforce.register.SkillGap;
import io.github.forceplan.workforce.register.SkillsAudit;
import io.github.forceplan.workforce.register.SkillsRegister;
import io.github.forceplan.workforce.staffing.QuantileStaffing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a skills audit shows, now and by year: holders against those whom the plan, or else demand, asks for. */
final class SkillsAuditResults {

    private final SkillsAudit audit;
    private final SkillsRegister register;
    private final WorkforceOutcomes outcomes;

    private SkillsAuditResults(SkillsAudit audit, SkillsRegister register, WorkforceOutcomes outcomes) {
        this.audit = audit;
        this.register = register;
        this.outcomes = outcomes;
    }

    static SkillsAuditResult of(SkillsAudit audit, WorkforcePlan plan, WorkforceOutcomes outcomes) {
        SkillsRegister register = audit.register(plan.skills(), plan.roles().keySet());
        List<SkillsAuditResult.Holders> holders = new ArrayList<>();
        for (String skill : plan.skills().keySet()) {
            SkillCount count = register.count(skill, audit.asAt());
            holders.add(new SkillsAuditResult.Holders(skill, count.current(), count.expired()));
        }
        SkillsAuditResults results = new SkillsAuditResults(audit, register, outcomes);
        List<FinancialYear> years = outcomes.model().years();
        List<SkillsAuditResult.Gap> gaps = new ArrayList<>(results.gaps(0, audit.asAt()));
        for (int y = 0; y < years.size(); y++) {
            gaps.addAll(results.gaps(y, years.get(y).plus(1).firstDay().minusDays(1)));
        }
        List<SkillsAuditResult.Leaving> retirements = register.succession(years).stream()
                .map(retirement -> new SkillsAuditResult.Leaving(
                        retirement.financialYear().toString(), retirement.skill(), retirement.fte()))
                .toList();
        return new SkillsAuditResult(audit.asAt().toString(), holders, gaps, retirements);
    }

    /** Gaps of every skill that the plan or demand asks for. */
    private List<SkillsAuditResult.Gap> gaps(int year, LocalDate on) {
        FinancialYear financialYear = outcomes.model().years().get(year);
        Map<String, Double> required = new LinkedHashMap<>();
        Map<String, Double> enough = new LinkedHashMap<>();
        Map<String, ByYear> stated = audit.required().orElse(Map.of());
        List<String> skills = outcomes.model().skills();
        for (int s = 0; s < skills.size(); s++) {
            ByYear byYear = stated.get(skills.get(s));
            if (byYear != null) {
                required.put(skills.get(s), byYear.value(financialYear));
                continue;
            }
            double demanded = Shares.mean(outcomes.holdersRequired(s, year));
            if (demanded > 0) {
                required.put(skills.get(s), demanded);
                enough.put(
                        skills.get(s),
                        new QuantileStaffing(outcomes.holdersRequired(s, year)).posts(StaffingResults.ENOUGH));
            }
        }
        return register.gaps(required, audit.asAt(), on).stream()
                .map(gap -> gap(gap, financialYear, Optional.ofNullable(enough.get(gap.skill()))))
                .toList();
    }

    private static SkillsAuditResult.Gap gap(SkillGap gap, FinancialYear year, Optional<Double> enough) {
        return new SkillsAuditResult.Gap(
                gap.skill(),
                year.toString(),
                gap.on().toString(),
                enough.isPresent() ? "demand" : "stated",
                gap.required(),
                enough,
                gap.current(),
                gap.expired(),
                gap.gap(),
                gap.closedFrom().map(LocalDate::toString));
    }
}
