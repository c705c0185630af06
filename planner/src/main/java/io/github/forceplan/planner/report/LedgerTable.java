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

/** The central case line by line under its headings, down to the budget gap; the printed lines add to the totals. */
final class LedgerTable {

    private static final String NET_EXPENDITURE = "Net expenditure";
    private static final String BUDGET_GAP = "Budget gap";

    /** Lines under one heading, which all add to the budget gap or all take from it. */
    private record Group(String heading, String section, List<LedgerLine> lines) {

        int sign() {
            return section.equals("spending") ? 1 : -1;
        }

        boolean isInNetExpenditure() {
            return section.equals("spending") || section.equals("income");
        }

        /** The key of its total; no line's id has a space. */
        String key() {
            return section + " " + heading;
        }

        BigDecimal total(int year) {
            return lines.stream().map(line -> amount(line, year)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final Grid grid;
    private final List<Group> groups;
    private final List<FootedColumn> columns = new ArrayList<>();

    private LedgerTable(FinanceResult finance, List<String> years) {
        List<String> headings = new ArrayList<>(List.of("£m"));
        headings.addAll(years);
        this.grid = new Grid("Medium-term financial strategy, central case, £m", headings).note(FootedColumn.NOTE);
        this.groups = groups(finance);
        for (int t = 0; t < years.size(); t++) {
            columns.add(column(t));
        }
    }

    static Element of(FinanceResult finance, List<String> years) {
        LedgerTable table = new LedgerTable(finance, years);
        table.groups.stream().filter(Group::isInNetExpenditure).forEach(table::add);
        table.total(NET_EXPENDITURE, NET_EXPENDITURE);
        table.groups.stream().filter(group -> !group.isInNetExpenditure()).forEach(table::add);
        table.total(BUDGET_GAP, BUDGET_GAP);
        return table.grid.element();
    }

    /** Headings in the order of the ledger, spending before income before funding before savings. */
    private static List<Group> groups(FinanceResult finance) {
        List<Group> groups = new ArrayList<>();
        for (String section : List.of("spending", "income", "funding", "saving")) {
            Map<String, List<LedgerLine>> byHeading = new LinkedHashMap<>();
            for (LedgerLine line : finance.ledger()) {
                if (line.section().equals(section)) {
                    byHeading
                            .computeIfAbsent(line.group(), heading -> new ArrayList<>())
                            .add(line);
                }
            }
            byHeading.forEach((heading, lines) -> groups.add(new Group(heading, section, lines)));
        }
        return groups;
    }

    private void add(Group group) {
        grid.group(group.sign() > 0 ? group.heading() : "less " + group.heading());
        for (LedgerLine line : group.lines()) {
            grid.row(line.label(), cells(line.id()));
        }
        if (group.lines().size() > 1) {
            grid.row("total", "Total", cells(group.key()));
        }
    }

    private void total(String label, String key) {
        grid.group("");
        grid.row("total", label, cells(key));
    }

    private List<Element> cells(String key) {
        return columns.stream().map(column -> Grid.number(column.printed(key))).toList();
    }

    private FootedColumn column(int year) {
        List<Term> net = new ArrayList<>();
        List<Term> gap = new ArrayList<>();
        BigDecimal netTotal = BigDecimal.ZERO;
        for (Group group : groups) {
            BigDecimal total = group.total(year);
            Term term = new Term(group.key(), group.sign(), total, false);
            if (group.isInNetExpenditure()) {
                net.add(term);
                netTotal = group.sign() > 0 ? netTotal.add(total) : netTotal.subtract(total);
            } else {
                gap.add(term);
            }
        }
        gap.add(0, new Term(NET_EXPENDITURE, 1, netTotal, false));
        FootedColumn column = new FootedColumn()
                .bottomLine(BUDGET_GAP, sum(gap))
                .made(BUDGET_GAP, gap)
                .made(NET_EXPENDITURE, net);
        for (Group group : groups) {
            column.made(
                    group.key(),
                    group.lines().stream()
                            .map(line -> new Term(line.id(), 1, amount(line, year), isSteady(line)))
                            .toList());
        }
        return column;
    }

    private static BigDecimal sum(List<Term> terms) {
        return terms.stream().map(Term::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isSteady(LedgerLine line) {
        return line.amounts().stream().distinct().count() == 1;
    }

    /** Exact: an amount in whole pence is the decimal that its {@code double} prints as. */
    private static BigDecimal amount(LedgerLine line, int year) {
        return BigDecimal.valueOf(line.amounts().get(year));
    }
}
