package io.github.forceplan.planner.report;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.report.FootedColumn.Term;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.FinanceResult.LedgerLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The central case line by line under its headings; the printed lines add to the printed totals. */
final class LedgerTable {

    private LedgerTable() {}

    static Element of(FinanceResult finance, List<String> years) {
        Map<String, List<LedgerLine>> groups = new LinkedHashMap<>();
        for (LedgerLine line : finance.ledger()) {
            groups.computeIfAbsent(line.group(), group -> new ArrayList<>()).add(line);
        }
        List<String> headings = new ArrayList<>(List.of("£m"));
        headings.addAll(years);
        Grid grid = new Grid("Medium-term financial strategy, central case, £m", headings);
        groups.forEach((group, lines) -> {
            List<FootedColumn> columns = new ArrayList<>();
            for (int t = 0; t < years.size(); t++) {
                columns.add(column(lines, t));
            }
            grid.group(group);
            for (LedgerLine line : lines) {
                grid.row(line.label(), cells(columns, line.id()));
            }
            if (lines.size() > 1) {
                grid.row("total", "Total", cells(columns, TOTAL));
            }
        });
        return grid.element();
    }

    /** No line's id: ids are not empty. */
    private static final String TOTAL = "";

    private static List<Element> cells(List<FootedColumn> columns, String key) {
        return columns.stream().map(column -> Grid.number(column.printed(key))).toList();
    }

    private static FootedColumn column(List<LedgerLine> lines, int t) {
        BigDecimal total = lines.stream()
                .map(line -> BigDecimal.valueOf(line.amounts().get(t)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new FootedColumn()
                .bottomLine(TOTAL, total.doubleValue())
                .made(
                        TOTAL,
                        lines.stream()
                                .map(line -> Term.plus(line.id(), line.amounts().get(t)))
                                .toList());
    }
}
