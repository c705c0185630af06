package io.github.forceplan.planner.report;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.report.FootedColumn.Term;
import io.github.forceplan.solver.result.BudgetBridge;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bridges of the budget gap side by side, a column each; what is printed adds up. */
final class BridgeTable {

    /** No line's id has a space. */
    private static final String OPENING = "opening gap";

    private static final String CLOSING = "closing gap";

    /** A bridge under its heading. */
    private record Column(String heading, BudgetBridge bridge) {

        FootedColumn footed() {
            List<Term> terms = new ArrayList<>();
            terms.add(new Term(OPENING, 1, bridge.opening(), true));
            bridge.movements().forEach(move -> terms.add(new Term(move.line(), 1, move.amount(), false)));
            return new FootedColumn().bottomLine(CLOSING, bridge.closing()).made(CLOSING, terms);
        }

        boolean moves(String line) {
            return bridge.movements().stream().anyMatch(move -> move.line().equals(line));
        }
    }

    private BridgeTable() {}

    /** From each year to the next. */
    static Element ofYears(String scenario, FinanceResult finance) {
        List<Column> columns = finance.bridges().stream()
                .filter(bridge -> bridge.fromScenario().equals(scenario))
                .map(bridge -> new Column(bridge.fromYear() + " to " + bridge.toYear(), bridge))
                .toList();
        return table(
                "What moves the budget gap from one year to the next, £m",
                "Gap of the earlier year",
                "Gap of the later year",
                columns);
    }

    /** From the first scenario to each other in the last year. */
    static Element ofScenarios(PlanResult result) {
        String last = Years.last(result);
        String first = result.scenarios().get(0).name();
        List<Column> columns = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            bridge(scenario, first, last).ifPresent(bridge -> columns.add(new Column(scenario.label(), bridge)));
        }
        return table(
                "What moves the budget gap from '" + result.scenarios().get(0).label() + "' to the other scenarios, £m",
                "Gap of '" + result.scenarios().get(0).label() + "'",
                "Gap of the scenario",
                columns);
    }

    private static Optional<BudgetBridge> bridge(ScenarioResult scenario, String from, String year) {
        return scenario.finance().bridges().stream()
                .filter(bridge -> bridge.fromScenario().equals(from)
                        && bridge.fromYear().equals(year)
                        && bridge.toYear().equals(year))
                .findFirst();
    }

    private static Element table(String caption, String opening, String closing, List<Column> columns) {
        List<String> headings = new ArrayList<>(List.of("£m"));
        columns.forEach(column -> headings.add(column.heading()));
        Grid grid = new Grid(caption, headings).note(FootedColumn.NOTE);
        List<FootedColumn> footed = columns.stream().map(Column::footed).toList();
        grid.row("total", opening, cells(footed, OPENING));
        for (Map.Entry<String, String> line : lines(columns).entrySet()) {
            List<Element> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                boolean moves = columns.get(i).moves(line.getKey());
                cells.add(Grid.number(moves ? footed.get(i).printed(line.getKey()) : ""));
            }
            grid.row(line.getValue(), cells);
        }
        grid.row("total", closing, cells(footed, CLOSING));
        return grid.element();
    }

    /** Lines that move in any of the bridges, by id, with their names. */
    private static Map<String, String> lines(List<Column> columns) {
        Map<String, String> lines = new LinkedHashMap<>();
        columns.forEach(
                column -> column.bridge().movements().forEach(move -> lines.putIfAbsent(move.line(), move.label())));
        return lines;
    }

    private static List<Element> cells(List<FootedColumn> columns, String key) {
        return columns.stream().map(column -> Grid.number(column.printed(key))).toList();
    }
}
