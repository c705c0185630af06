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
        return InScenario.<CurrencyResult.Year>layout("training-currency", "Training that expires")
                .text("training", "Training", InScenario::part)
                .text("financial_year", "Year", row -> row.value().financialYear())
                .estimate(
                        "expired_at_year_end",
                        "Share expired on 31 March",
                        FRACTION,
                        row -> row.value().expiredAtYearEnd())
                .estimate(
                        "backlog_at_year_end",
                        "People waiting for a refresher on 31 March, FTE",
                        FTE,
                        row -> row.value().backlogAtYearEnd())
                .fill(InScenario.eachPart(run.result(), s -> {
                    Map<String, List<CurrencyResult.Year>> years = new LinkedHashMap<>();
                    s.workforce().currencies().forEach((id, training) -> years.put(id, training.years()));
                    return years;
                }));
    }

    private static ResultTable gaps(CompletedRun run) {
        return InScenario.<SkillsAuditResult.Gap>layout("skill-gaps", "Gaps by skill")
                .text("skill", "Skill", row -> row.value().skill())
                .text(
                        "skill_label",
                        "Skill's name",
                        row -> run.labels().skill(row.value().skill()))
                .text("financial_year", "Year", row -> row.value().financialYear())
                .text("on", "Day", row -> row.value().on())
                .text("basis", "Says how many", row -> row.value().basis())
                .number(
                        "required",
                        "Holders needed, FTE",
                        FTE,
                        row -> row.value().required())
                .number(
                        "enough_in_8_of_10",
                        "Enough in 8 years of 10, FTE",
                        FTE,
                        row -> row.value().enoughInEightOfTen().orElse(null))
                .number(
                        "current",
                        "Current holders, FTE",
                        FTE,
                        row -> row.value().current())
                .number(
                        "expired",
                        "Expired holders, FTE",
                        FTE,
                        row -> row.value().expired())
                .number("gap", "Gap, FTE", FTE, row -> row.value().gap())
                .text(
                        "closed_from",
                        "Could be closed from",
                        row -> row.value().closedFrom().orElse(null))
                .fill(InScenario.each(
                        run.result(), s -> audit(s.workforce().skillsAudit().map(SkillsAuditResult::gaps))));
    }

    private static ResultTable retirements(CompletedRun run) {
        return InScenario.<SkillsAuditResult.Leaving>layout("retirements", "Holders of skills who may retire")
                .text("skill", "Skill", row -> row.value().skill())
                .text(
                        "skill_label",
                        "Skill's name",
                        row -> run.labels().skill(row.value().skill()))
                .text("financial_year", "Year", row -> row.value().financialYear())
                .number("fte", "Holders, FTE", FTE, row -> row.value().fte())
                .fill(InScenario.each(
                        run.result(), s -> audit(s.workforce().skillsAudit().map(SkillsAuditResult::retirements))));
    }

    private static <T> List<T> audit(Optional<List<T>> rows) {
        return rows.orElse(List.of());
    }
}
