package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.result.SkillsAuditResult;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.register.SkillCount;
import io.github.forceplan.workforce.register.SkillGap;
import io.github.forceplan.workforce.register.SkillsAudit;
import io.github.forceplan.workforce.register.SkillsRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a skills audit shows, now and by year. */
final class SkillsAuditResults {

    private SkillsAuditResults() {}

    static SkillsAuditResult of(SkillsAudit audit, WorkforcePlan plan, List<FinancialYear> years) {
        SkillsRegister register = audit.register(plan.skills(), plan.roles().keySet());
        List<SkillsAuditResult.Holders> holders = new ArrayList<>();
        for (String skill : plan.skills().keySet()) {
            SkillCount count = register.count(skill, audit.asAt());
            holders.add(new SkillsAuditResult.Holders(skill, count.current(), count.expired()));
        }
        List<SkillsAuditResult.Gap> gaps = new ArrayList<>();
        if (audit.required().isPresent()) {
            FinancialYear first = years.get(0);
            gaps.addAll(gaps(register, audit, first, audit.asAt()));
            for (FinancialYear year : years) {
                gaps.addAll(gaps(register, audit, year, year.plus(1).firstDay().minusDays(1)));
            }
        }
        List<SkillsAuditResult.Leaving> retirements = register.succession(years).stream()
                .map(retirement -> new SkillsAuditResult.Leaving(
                        retirement.financialYear().toString(), retirement.skill(), retirement.fte()))
                .toList();
        return new SkillsAuditResult(audit.asAt().toString(), holders, gaps, retirements);
    }

    private static List<SkillsAuditResult.Gap> gaps(
            SkillsRegister register, SkillsAudit audit, FinancialYear year, LocalDate on) {
        Map<String, Double> required = new LinkedHashMap<>();
        for (Map.Entry<String, ByYear> entry : audit.required().orElse(Map.of()).entrySet()) {
            required.put(entry.getKey(), entry.getValue().value(year));
        }
        return register.gaps(required, audit.asAt(), on).stream()
                .map(gap -> gap(gap, year))
                .toList();
    }

    private static SkillsAuditResult.Gap gap(SkillGap gap, FinancialYear year) {
        Optional<String> closed = gap.closedFrom().map(LocalDate::toString);
        return new SkillsAuditResult.Gap(
                gap.skill(),
                year.toString(),
                gap.on().toString(),
                gap.required(),
                gap.current(),
                gap.expired(),
                gap.gap(),
                closed);
    }
}
