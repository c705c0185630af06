package io.github.forceplan.planner.optimise;

import io.github.forceplan.io.output.CellFormat;
import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.solver.optimise.Compared;
import io.github.forceplan.solver.optimise.Decision;
import io.github.forceplan.solver.optimise.UncertainOptimum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The optimum under uncertainty as tables. */
public final class UncertainTables {

    private UncertainTables() {}

    /** All of them; those of what was not asked for are left out. */
    public static List<ResultTable> of(UncertainOptimum optimum) {
        List<ResultTable> tables = new ArrayList<>(
                List.of(schedule(optimum), alternatives(optimum), later(optimum), floors(optimum), compared(optimum)));
        if (!optimum.tradeOff().isEmpty()) {
            tables.add(tradeOff(optimum));
        }
        if (!optimum.otherPrices().isEmpty()) {
            tables.add(otherPrices(optimum));
        }
        return tables;
    }

    private static ResultTable schedule(UncertainOptimum optimum) {
        ResultTable.Builder table = ResultTable.named("schedule", "What is decided now")
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

    private static ResultTable.Builder outcome(ResultTable.Builder table) {
        return table.column("expected_cost", "Mean cost, £", CellFormat.NUMBER)
                .column("worst_twentieth", "Mean cost of the worst twentieth, £", CellFormat.NUMBER)
                .column("unmet_hours", "Unmet hours", CellFormat.NUMBER)
                .column("overtime_and_agency", "Overtime and agency, £", CellFormat.NUMBER)
                .column("reserves_drawn", "Drawn on reserves, £", CellFormat.NUMBER)
                .column("unfunded", "Unfunded, £", CellFormat.NUMBER)
                .column("below_floor", "P(reserves below floor)", CellFormat.NUMBER);
    }

    private static void row(ResultTable.Builder table, List<Object> first, UncertainOptimum.Alternative outcome) {
        List<Object> cells = new ArrayList<>(first);
        cells.addAll(List.of(
                outcome.expectedCost(),
                outcome.cvar(),
                outcome.unmetHours(),
                outcome.overtimeAndAgency(),
                outcome.reservesDrawn(),
                outcome.unfunded(),
                outcome.probabilityBelowFloor()));
        table.row(cells.toArray());
    }

    private static ResultTable alternatives(UncertainOptimum optimum) {
        ResultTable.Builder table = outcome(ResultTable.named("alternatives", "What it costs, and what else would")
                .column("decision", "Decision", CellFormat.TEXT));
        optimum.alternatives()
                .forEach(one -> row(
                        table,
                        List.of(one.decision().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        one));
        return table.build();
    }

    private static ResultTable later(UncertainOptimum optimum) {
        ResultTable.Builder table = ResultTable.named("futures", "What the future decides")
                .column("figure", "Figure", CellFormat.TEXT)
                .column("unit", "Unit", CellFormat.TEXT)
                .column("year", "Year", CellFormat.TEXT)
                .column("mean", "Mean", CellFormat.NUMBER)
                .column("q0.1", "10th percentile", CellFormat.NUMBER)
                .column("q0.5", "50th percentile", CellFormat.NUMBER)
                .column("q0.9", "90th percentile", CellFormat.NUMBER)
                .column("worst_twentieth", "Mean of the worst twentieth of futures", CellFormat.NUMBER);
        for (UncertainOptimum.Prospect one : optimum.later()) {
            table.row(
                    one.figure(),
                    one.unit(),
                    one.financialYear(),
                    one.mean(),
                    one.low(),
                    one.middle(),
                    one.high(),
                    one.worst());
        }
        return table.build();
    }

    private static ResultTable floors(UncertainOptimum optimum) {
        ResultTable.Builder table = ResultTable.named("floors", "How often reserves would fall below their floors")
                .column("year", "Year", CellFormat.TEXT)
                .column("probability", "Share of the futures decided on", CellFormat.NUMBER)
                .column("fresh", "Share of fresh futures", CellFormat.NUMBER)
                .column("lower", "Lower end of its 95 % interval", CellFormat.NUMBER)
                .column("upper", "Upper end of its 95 % interval", CellFormat.NUMBER);
        for (UncertainOptimum.FloorRisk one : optimum.floors()) {
            table.row(one.financialYear(), one.probability(), one.fresh(), one.lower(), one.upper());
        }
        return table.build();
    }

    private static ResultTable compared(UncertainOptimum optimum) {
        ResultTable.Builder table = ResultTable.named("compared", "Before and after, by the plan's own models")
                .column("metric", "Figure", CellFormat.TEXT)
                .column("start", "Mean before", CellFormat.NUMBER)
                .column("optimum", "Mean after", CellFormat.NUMBER);
        for (Compared one : optimum.compared()) {
            table.row(one.metric(), one.start(), one.optimum());
        }
        return table.build();
    }

    private static ResultTable.Builder brief(ResultTable.Builder table) {
        return table.column("recruits", "Recruits", CellFormat.NUMBER)
                .column("posts", "Posts added in the last year", CellFormat.NUMBER)
                .column("band_d", "Increases of band D, £", CellFormat.NUMBER)
                .column("savings", "Savings taken", CellFormat.NUMBER)
                .column("planned_draws", "Planned draws on reserves, £", CellFormat.NUMBER);
    }

    private static List<Object> cells(UncertainOptimum.Brief brief) {
        return List.of(brief.recruits(), brief.posts(), brief.bandD(), brief.savings(), brief.plannedDraws());
    }

    private static ResultTable tradeOff(UncertainOptimum optimum) {
        ResultTable.Builder table = outcome(brief(ResultTable.named("trade-off", "Mean against risk")
                .column("weight", "Weight of the worst twentieth", CellFormat.NUMBER)));
        for (UncertainOptimum.TradeOff one : optimum.tradeOff()) {
            List<Object> first = new ArrayList<>(List.of(one.weight()));
            first.addAll(cells(one.decided()));
            row(table, first, one.outcome());
        }
        return table.build();
    }

    private static ResultTable otherPrices(UncertainOptimum optimum) {
        ResultTable.Builder table = outcome(brief(ResultTable.named("prices", "The decision at other prices")
                .column("change", "Price", CellFormat.TEXT)
                .column("unfunded_pound", "An unfunded pound counts, £", CellFormat.NUMBER)
                .column("unmet_hour", "An unmet hour of the lowest skill counts, £", CellFormat.NUMBER)));
        for (UncertainOptimum.OtherPrices one : optimum.otherPrices()) {
            List<Object> first = new ArrayList<>(List.of(one.change(), one.unfundedPound(), one.unmetHour()));
            first.addAll(cells(one.decided()));
            row(table, first, one.outcome());
        }
        return table.build();
    }
}
