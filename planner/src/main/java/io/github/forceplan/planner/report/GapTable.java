package io.github.forceplan.planner.report;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.report.FootedColumn.Term;
import io.github.forceplan.planner.text.GapWords;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** From net expenditure to the unfunded residual, year by year; the printed means add up. */
final class GapTable {

    private GapTable() {}

    static Element of(FinanceResult finance) {
        List<FinanceResult.Year> years = finance.years();
        List<FootedColumn> columns = years.stream().map(GapTable::column).toList();
        List<String> headings = new ArrayList<>(List.of("£m"));
        years.forEach(year -> headings.add(year.financialYear()));
        Grid grid = new Grid("The gap by year, £m" + Grid.MEAN_AND_RANGE, headings).note(FootedColumn.NOTE);
        Rows rows = new Rows(grid, years, columns);
        rows.add("", "Net expenditure", "net", FinanceResult.Year::netExpenditure);
        rows.add("", "less funding", "funding", FinanceResult.Year::funding);
        rows.add("", "less savings", "savings", FinanceResult.Year::savings);
        rows.add("total", "Budget gap", "gap", FinanceResult.Year::budgetGap);
        rows.addAlone("aside", "of which underlying gap", FinanceResult.Year::underlyingGap);
        rows.add("", "less planned use of reserves", "planned", FinanceResult.Year::plannedReservesUsed);
        rows.add("total", "Gap after reserves", "after", FinanceResult.Year::gapAfterReserves);
        rows.add("", "less further draws on reserves", "automatic", FinanceResult.Year::automaticReservesUsed);
        rows.add("", "plus surplus to reserves", "surplus", FinanceResult.Year::surplus);
        rows.add("total", "Unfunded residual", "residual", FinanceResult.Year::unfundedResidual);
        if (!finance.reserves().isEmpty()) {
            rows.addAlone("", "Reserves at 31 March", FinanceResult.Year::closingReserves);
            grid.row(
                    "",
                    "Chance that a reserve is below its floor",
                    years.stream()
                            .map(year -> Grid.number(Numbers.percent(year.probabilityReservesBelowFloor(), 0)))
                            .toList());
        }
        grid.row(
                "",
                "Chance that something is unfunded",
                years.stream()
                        .map(year -> Grid.number(Numbers.percent(year.probabilityUnfunded(), 0)))
                        .toList());
        for (FinanceResult.StatedGap gap : finance.stated()) {
            Element cell = Grid.estimate(Quantity.POUNDS, gap.gap()).with("colspan", Integer.toString(years.size()));
            grid.row("total", GapWords.of(gap), List.of(cell));
        }
        return grid.element();
    }

    private static FootedColumn column(FinanceResult.Year year) {
        return new FootedColumn()
                .bottomLine("after", BigDecimal.valueOf(year.gapAfterReserves().mean()))
                .made(
                        "after",
                        List.of(
                                Term.plus("gap", year.budgetGap().mean()),
                                Term.minus("planned", year.plannedReservesUsed().mean())))
                .made(
                        "gap",
                        List.of(
                                Term.plus("net", year.netExpenditure().mean()),
                                Term.minus("funding", year.funding().mean()),
                                Term.minus("savings", year.savings().mean())))
                .made(
                        "after",
                        List.of(
                                Term.plus(
                                        "automatic",
                                        year.automaticReservesUsed().mean()),
                                Term.plus("residual", year.unfundedResidual().mean()),
                                Term.minus("surplus", year.surplus().mean())));
    }

    /** Adds rows whose printed means come from the footed columns. */
    private record Rows(Grid grid, List<FinanceResult.Year> years, List<FootedColumn> columns) {

        void add(String styleClass, String label, String key, Function<FinanceResult.Year, Estimate> figure) {
            List<Element> cells = new ArrayList<>();
            for (int i = 0; i < years.size(); i++) {
                Element cell = Grid.estimate(columns.get(i).printed(key), Quantity.POUNDS, figure.apply(years.get(i)));
                boolean unknown = key.equals("planned") && years.get(i).plannedReservesUnknown();
                cells.add(unknown ? cell.and(Grid.small("a planned draw is not known")) : cell);
            }
            grid.row(styleClass, label, cells);
        }

        void addAlone(String styleClass, String label, Function<FinanceResult.Year, Estimate> figure) {
            grid.row(
                    styleClass,
                    label,
                    years.stream()
                            .map(year -> Grid.estimate(Quantity.POUNDS, figure.apply(year)))
                            .toList());
        }
    }
}
