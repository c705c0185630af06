package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.NUMBER;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.run.Labels;
import io.github.forceplan.solver.result.CaseworkResult;
import io.github.forceplan.solver.result.ContactResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.ReferralResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run in the four steps of a force management statement (HMICFRS guidance): 1 demand in the years to come, 2 the state
 * of the workforce, 3 what will be done, 4 how much and what types of demand are not expected to be met.
 */
final class ManagementStatementTable {

    private static final String INVESTIGATIONS = "Investigations";
    private static final String RESPONDING = "Responding to the public";
    private static final String PROTECTING = "Protecting vulnerable people";

    /** One figure; a certain one has no range. */
    private record Row(
            String section,
            int step,
            String year,
            String measure,
            String unit,
            double mean,
            @Nullable Estimate range) {}

    private final List<Row> rows = new ArrayList<>();
    private final Labels labels;
    private String section = INVESTIGATIONS;
    private String year = "";

    private ManagementStatementTable(Labels labels) {
        this.labels = labels;
    }

    static ResultTable of(CompletedRun run) {
        return InScenario.<Row>layout(
                        "force-management-statement",
                        "Posts and unmet demand in the steps of a force management statement")
                .text("section", "Section", row -> row.value().section())
                .number("step", "Step", NUMBER, row -> row.value().step())
                .text("financial_year", "Year", row -> row.value().year())
                .text("measure", "Measure", row -> row.value().measure())
                .text("unit", "Unit", row -> row.value().unit())
                .number("mean", "Mean", NUMBER, row -> row.value().mean())
                .number("q0.1", "10 %", NUMBER, row -> quantile(row.value(), "0.1"))
                .number("q0.9", "90 %", NUMBER, row -> quantile(row.value(), "0.9"))
                .fill(InScenario.each(run.result(), scenario -> {
                    ManagementStatementTable table = new ManagementStatementTable(run.labels());
                    table.scenario(scenario);
                    return table.rows;
                }));
    }

    private static @Nullable Object quantile(Row row, String level) {
        return row.range() == null ? null : row.range().quantile(level);
    }

    private void scenario(ScenarioResult scenario) {
        WorkforceResult workforce = scenario.workforce();
        for (int y = 0; y < workforce.investigators().size(); y++) {
            year = workforce.investigators().get(y).financialYear();
            section = INVESTIGATIONS;
            investigations(scenario, y);
            section = RESPONDING;
            int place = y;
            workforce.contact().ifPresent(contact -> contact.desks().values().forEach(desk -> desk(desk, place)));
            section = PROTECTING;
            workforce.referrals().ifPresent(referrals -> referrals(referrals, place));
        }
    }

    private void investigations(ScenarioResult scenario, int y) {
        WorkforceResult workforce = scenario.workforce();
        WorkforceResult.InvestigatorYear all = workforce.investigators().get(y);
        add(
                1,
                "Crimes recorded",
                "crimes",
                scenario.demand().recordedCrime().get(y).total());
        scenario.demand()
                .byOffenceGroup()
                .forEach((group, years) -> add(
                        1, "Crimes recorded: " + group, "crimes", years.get(y).total()));
        workforce
                .bySkill()
                .forEach((skill, years) -> add(
                        1,
                        "Hours: " + labels.skill(skill),
                        "hours",
                        years.get(y).hoursRequired()));
        add(1, "Investigator posts required", "FTE", all.postsRequired());
        add(2, "Investigators: establishment", "FTE", all.establishment());
        add(2, "Investigators: strength", "FTE", all.strength());
        add(2, "Investigators: available", "FTE", all.available());
        add(2, "Investigators: deployable", "FTE", all.deployable());
        workforce.byRole().forEach((role, years) -> {
            add(2, "Strength: " + labels.role(role), "FTE", years.get(y).strength());
            add(3, "Joiners: " + labels.role(role), "FTE", years.get(y).joiners());
            add(
                    3,
                    "Recruits not taken: " + labels.role(role),
                    "FTE",
                    years.get(y).recruitsNotTaken());
        });
        workforce
                .currencies()
                .forEach((id, training) -> add(
                        2,
                        "Expired on 31 March: " + training.label(),
                        "share",
                        training.years().get(y).expiredAtYearEnd()));
        workforce.casework().ifPresent(casework -> casework(casework, y));
        workforce
                .bySkill()
                .forEach((skill, years) -> add(
                        4,
                        "Hours unmet: " + labels.skill(skill),
                        "hours",
                        years.get(y).unmetHours()));
        add(4, "Investigators' hours unmet", "hours", all.unmetHours());
    }

    private void casework(CaseworkResult casework, int y) {
        add(
                2,
                "Investigators' open cases on 31 March",
                "cases",
                casework.investigators().get(y).openAtYearEnd());
        casework.awaitingOutcome()
                .ifPresent(waiting -> add(
                        2,
                        "Closed cases without an outcome on 31 March",
                        "cases",
                        waiting.get(y).cases()));
    }

    private void desk(ContactResult.DeskResult desk, int y) {
        ContactResult.DeskYearResult figures = desk.years().get(y);
        add(1, desk.label() + ": calls", "calls", figures.calls());
        add(1, desk.label() + ": posts required", "FTE", figures.postsRequired());
        figures.strength().ifPresent(strength -> add(2, desk.label() + ": strength", "FTE", strength));
        figures.withThoseInPost().ifPresent(service -> {
            for (ContactResult.Stream stream : service.streams()) {
                stream.answeredInTime()
                        .ifPresent(share ->
                                add(2, stream.label() + ": answered in time by those in post", "share", share));
                add(4, stream.label() + ": abandoned with those in post", "share", stream.abandoned());
            }
        });
    }

    private void referrals(ReferralResult referrals, int y) {
        ReferralResult.Year figures = referrals.years().get(y);
        add(1, "Safeguarding referrals", "referrals", figures.referrals());
        add(1, "Referral unit: posts required", "FTE", figures.postsRequired());
        add(2, "Referral unit: strength", "FTE", figures.strength());
        add(4, "Referral work waiting on 31 March", "hours", figures.hoursWaitingAtYearEnd());
        referrals.marac().ifPresent(conferences -> {
            add(1, "MARAC cases", "cases", conferences.get(y).cases());
            add(4, "MARAC cases unheard", "cases", conferences.get(y).casesUnheard());
        });
    }

    private void add(int step, String measure, String unit, Estimate figure) {
        rows.add(new Row(section, step, year, measure, unit, figure.mean(), figure));
    }

    private void add(int step, String measure, String unit, double figure) {
        rows.add(new Row(section, step, year, measure, unit, figure, null));
    }
}
