package io.github.forceplan.planner.optimise;

import io.github.forceplan.io.output.CellFormat;
import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.solver.optimise.Compared;
import io.github.forceplan.solver.optimise.Decision;
import io.github.forceplan.solver.optimise.Optimum;
import io.github.forceplan.solver.optimise.ShadowPrice;
import java.util.List;

/** The optimum as tables. */
public final class OptimumTables {

    private OptimumTables() {}

    /** Schedule, comparison and prices. */
    public static List<ResultTable> of(Optimum optimum) {
        return List.of(schedule(optimum), compared(optimum), prices(optimum));
    }

    private static ResultTable schedule(Optimum optimum) {
        ResultTable.Builder table = ResultTable.named("schedule", "What is decided")
                .column("lever", "Lever", CellFormat.TEXT)
                .column("what", "What", CellFormat.TEXT)
                .column("when", "When", CellFormat.TEXT)
                .column("before", "Before", CellFormat.NUMBER)
                .column("after", "After", CellFormat.NUMBER)
                .column("address", "Address in the plan", CellFormat.TEXT);
        for (Decision decision : optimum.decisions()) {
            table.row(
                    decision.lever(),
                    decision.what(),
                    decision.when(),
                    decision.before(),
                    decision.after(),
                    decision.change().map(change -> change.at()).orElse(""));
        }
        return table.build();
    }

    private static ResultTable compared(Optimum optimum) {
        ResultTable.Builder table = ResultTable.named("compared", "Before and after")
                .column("metric", "Figure", CellFormat.TEXT)
                .column("start", "Mean before", CellFormat.NUMBER)
                .column("optimum", "Mean after", CellFormat.NUMBER)
                .column("program", "After, by the program at the mean", CellFormat.NUMBER)
                .column("central", "After, by the plan's models at the mean", CellFormat.NUMBER);
        for (Compared one : optimum.compared()) {
            table.row(
                    one.metric(),
                    one.start(),
                    one.optimum(),
                    one.program().orElse(null),
                    one.central().orElse(null));
        }
        return table.build();
    }

    private static ResultTable prices(Optimum optimum) {
        ResultTable.Builder table = ResultTable.named("prices", "What a little more is worth")
                .column("resource", "Resource", CellFormat.TEXT)
                .column("unit", "One of it", CellFormat.TEXT)
                .column("year", "Year", CellFormat.TEXT)
                .column("goal", "Goal", CellFormat.TEXT)
                .column("gain", "What it saves", CellFormat.NUMBER);
        for (ShadowPrice price : optimum.prices()) {
            table.row(price.resource(), price.unit(), price.financialYear(), price.goal(), price.gain());
        }
        return table.build();
    }
}
