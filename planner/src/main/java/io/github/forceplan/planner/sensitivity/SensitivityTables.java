package io.github.forceplan.planner.sensitivity;

import io.github.forceplan.io.output.CellFormat;
import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.solver.sensitivity.Bridge;
import io.github.forceplan.solver.sensitivity.Contribution;
import io.github.forceplan.solver.sensitivity.Regret;
import io.github.forceplan.solver.sensitivity.SensitivityResult;
import io.github.forceplan.solver.sensitivity.Swing;
import io.github.forceplan.solver.sensitivity.VarianceShare;
import java.util.ArrayList;
import java.util.List;

/** The answers as tables. */
public final class SensitivityTables {

    private SensitivityTables() {}

    /** One table an answer; regret only where choices are named. */
    public static List<ResultTable> of(SensitivityResult result) {
        List<ResultTable> tables =
                new ArrayList<>(List.of(swings(result), variance(result), contributions(result), unmoved(result)));
        result.regret().ifPresent(regret -> tables.add(regret(regret)));
        return tables;
    }

    private static ResultTable swings(SensitivityResult result) {
        ResultTable.Builder table = ResultTable.named("swings", "What each assumption does to each measure")
                .column("measure", "Measure", CellFormat.TEXT)
                .column("assumption", "Assumption", CellFormat.TEXT)
                .column("meaning", "Meaning", CellFormat.TEXT)
                .column("unit", "Unit", CellFormat.TEXT)
                .column("added_in_every_year", "Added in every year", CellFormat.TEXT)
                .column("present", "Present", CellFormat.NUMBER)
                .column("low", "Low", CellFormat.NUMBER)
                .column("measure_at_low", "Measure at low", CellFormat.NUMBER)
                .column("high", "High", CellFormat.NUMBER)
                .column("measure_at_high", "Measure at high", CellFormat.NUMBER)
                .column("width", "Width", CellFormat.NUMBER)
                .column("elasticity", "Elasticity", CellFormat.NUMBER)
                .column("break_even", "Break-even", CellFormat.NUMBER)
                .column("break_even_within_range", "Break-even within the range", CellFormat.TEXT);
        for (SensitivityResult.Measure measure : result.measures()) {
            measure.swings().forEach(swing -> add(table, measure.name(), swing));
        }
        return table.build();
    }

    private static void add(ResultTable.Builder table, String measure, Swing swing) {
        table.row(
                measure,
                swing.address(),
                swing.meaning(),
                swing.unit(),
                swing.added() ? "yes" : "no",
                swing.present(),
                swing.low().map(Swing.End::value).orElse(null),
                swing.low().map(Swing.End::reached).orElse(null),
                swing.high().map(Swing.End::value).orElse(null),
                swing.high().map(Swing.End::reached).orElse(null),
                swing.width(),
                swing.elasticity().orElse(null),
                swing.breakEven().orElse(null),
                swing.breakEven()
                        .map(even -> swing.withinRange() ? "yes" : "no")
                        .orElse(null));
    }

    private static ResultTable unmoved(SensitivityResult result) {
        ResultTable.Builder table = ResultTable.named("unmoved", "Assumptions that the plan lets move neither way")
                .column("assumption", "Assumption", CellFormat.TEXT)
                .column("reason", "What the plan says against it", CellFormat.TEXT);
        result.unmoved().forEach(one -> table.row(one.address(), one.reason()));
        return table.build();
    }

    private static ResultTable variance(SensitivityResult result) {
        ResultTable.Builder table = ResultTable.named("variance", "Where the uncertainty comes from")
                .column("measure", "Measure", CellFormat.TEXT)
                .column("source", "Source of chance", CellFormat.TEXT)
                .column("first", "Share that goes if it were known", CellFormat.FRACTION)
                .column("first_standard_error", "Standard error", CellFormat.FRACTION)
                .column("total", "Share that stays if all else were known", CellFormat.FRACTION)
                .column("total_standard_error", "Standard error", CellFormat.FRACTION);
        for (SensitivityResult.Measure measure : result.measures()) {
            for (VarianceShare share : measure.variance()) {
                table.row(
                        measure.name(),
                        share.source(),
                        share.first(),
                        share.firstStandardError(),
                        share.total(),
                        share.totalStandardError());
            }
        }
        return table.build();
    }

    private static ResultTable contributions(SensitivityResult result) {
        ResultTable.Builder table = ResultTable.named(
                        "contributions", "How the first measure comes from one scenario to another")
                .column("from", "From", CellFormat.TEXT)
                .column("to", "To", CellFormat.TEXT)
                .column("part", "Part of the plan", CellFormat.TEXT)
                .column("amount", "Amount", CellFormat.NUMBER);
        for (Bridge bridge : result.bridges()) {
            table.row(bridge.from(), bridge.to(), "start", bridge.start());
            for (Contribution part : bridge.contributions()) {
                table.row(bridge.from(), bridge.to(), part.part(), part.amount());
            }
            table.row(bridge.from(), bridge.to(), "end", bridge.end());
        }
        return table.build();
    }

    private static ResultTable regret(Regret regret) {
        ResultTable.Builder table = ResultTable.named("regret", "Choices against futures")
                .column("choice", "Choice", CellFormat.TEXT)
                .column("future", "Future", CellFormat.TEXT)
                .column("measure", "Measure", CellFormat.NUMBER)
                .column("regret", "Worse than the best choice by", CellFormat.NUMBER);
        double[][] regrets = regret.regrets();
        for (int c = 0; c < regrets.length; c++) {
            for (int f = 0; f < regrets[c].length; f++) {
                table.row(
                        regret.choices().get(c),
                        regret.futures().get(f),
                        regret.cost().get(c).get(f),
                        regrets[c][f]);
            }
        }
        return table.build();
    }
}
