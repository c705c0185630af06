package io.github.forceplan.planner.tables;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.planner.run.CompletedRun;
import java.util.ArrayList;
import java.util.List;

/** Every table of a run, in the order of the workbook's sheets. */
public final class RunTables {

    private RunTables() {}

    /** The tables, each with another name. */
    public static List<ResultTable> of(CompletedRun run) {
        List<ResultTable> tables = new ArrayList<>(List.of(
                SummaryTable.of(run.result()),
                DemandTables.byYear(run.result()),
                DemandTables.byOffenceGroup(run.result()),
                DemandTables.byQuarter(run.result()),
                WorkforceTables.investigators(run.result()),
                WorkforceTables.bySkill(run),
                WorkforceTables.byRole(run),
                WorkforceTables.workloadAnchor(run.result())));
        List<ResultTable> parts = new ArrayList<>(List.of(
                DemandTables.recordingRates(run.result()),
                DemandTables.bySubgroup(run.result()),
                DemandTables.streams(run.result())));
        parts.addAll(CapacityTables.of(run));
        parts.addAll(SkillTables.of(run));
        parts.addAll(ContactTables.of(run.result()));
        // A part that the plan does not have has no table.
        parts.removeIf(table -> table.rows().isEmpty());
        tables.addAll(parts);
        tables.add(ManagementStatementTable.of(run));
        tables.addAll(List.of(
                FinanceTables.years(run.result()),
                FinanceTables.cumulative(run.result()),
                FinanceTables.statedGaps(run.result()),
                FinanceTables.reserves(run),
                FinanceTables.ledger(run.result()),
                IndicatorTables.bridges(run.result()),
                IndicatorTables.councilTax(run.result()),
                IndicatorTables.prudential(run.result()),
                IndicatorTables.resilience(run.result()),
                IndicatorTables.reserves(run.result()),
                IndicatorTables.benefits(run.result()),
                SourceTables.figures(run),
                SourceTables.provenance(run.result().provenance())));
        return List.copyOf(tables);
    }
}
