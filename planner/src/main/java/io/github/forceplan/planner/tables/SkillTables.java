package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.FRACTION;
import static io.github.forceplan.io.output.CellFormat.FTE;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.solver.result.CurrencyResult;
import io.github.forceplan.solver.result.SkillsAuditResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Training that expires, gaps by skill, retirements. */
final class SkillTables {

    private SkillTables() {}

    static List<ResultTable> of(CompletedRun run) {
        return List.of(currency(run), gaps(run), retirements(run));
    }

    private static ResultTable currency(CompletedRun run) {
        return ScenarioTable.<CurrencyResult.Year>named("training-currency", "Training that expires")
                .part("training", "Training")
                .text("financial_year", "Year", CurrencyResult.Year::financialYear)
                .estimate(
                        "expired_at_year_end",
                        "Share expired on 31 March",
                        FRACTION,
                        CurrencyResult.Year::expiredAtYearEnd)
                .estimate(
                        "backlog_at_year_end",
                        "People waiting for a refresher on 31 March, FTE",
                        FTE,
                        CurrencyResult.Year::backlogAtYearEnd)
                .eachPart(run.result(), s -> {
                    Map<String, List<CurrencyResult.Year>> years = new LinkedHashMap<>();
                    s.workforce().currencies().forEach((id, training) -> years.put(id, training.years()));
                    return years;
                });
    }

    private static ResultTable gaps(CompletedRun run) {
        return ScenarioTable.<SkillsAuditResult.Gap>named("skill-gaps", "Gaps by skill")
                .text("skill", "Skill", SkillsAuditResult.Gap::skill)
                .text("skill_label", "Skill's name", row -> run.labels().skill(row.skill()))
                .text("financial_year", "Year", SkillsAuditResult.Gap::financialYear)
                .text("on", "Day", SkillsAuditResult.Gap::on)
                .text("basis", "Says how many", SkillsAuditResult.Gap::basis)
                .number("required", "Holders needed, FTE", FTE, SkillsAuditResult.Gap::required)
                .number(
                        "enough_in_8_of_10",
                        "Enough in 8 futures of 10 (one-sided), FTE",
                        FTE,
                        row -> row.enoughInEightOfTen().orElse(null))
                .number("current", "Current holders, FTE", FTE, SkillsAuditResult.Gap::current)
                .number("expired", "Expired holders, FTE", FTE, SkillsAuditResult.Gap::expired)
                .number("gap", "Gap, FTE", FTE, SkillsAuditResult.Gap::gap)
                .text(
                        "closed_from",
                        "Could be closed from",
                        row -> row.closedFrom().orElse(null))
                .each(run.result(), s -> audit(s.workforce().skillsAudit().map(SkillsAuditResult::gaps)));
    }

    private static ResultTable retirements(CompletedRun run) {
        return ScenarioTable.<SkillsAuditResult.Leaving>named("retirements", "Holders of skills who may retire")
                .text("skill", "Skill", SkillsAuditResult.Leaving::skill)
                .text("skill_label", "Skill's name", row -> run.labels().skill(row.skill()))
                .text("financial_year", "Year", SkillsAuditResult.Leaving::financialYear)
                .number("fte", "Holders, FTE", FTE, SkillsAuditResult.Leaving::fte)
                .each(run.result(), s -> audit(s.workforce().skillsAudit().map(SkillsAuditResult::retirements)));
    }

    private static <T> List<T> audit(Optional<List<T>> rows) {
        return rows.orElse(List.of());
    }
}
