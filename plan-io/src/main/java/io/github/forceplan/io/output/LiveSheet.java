package io.github.forceplan.io.output;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Notation;
import io.github.forceplan.finance.formula.Operation;
import io.github.forceplan.finance.mtfs.BudgetLine;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import io.github.forceplan.finance.mtfs.Section;
import io.github.forceplan.forecast.time.FinancialYear;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's budget, a row a figure and a column a year, every cell a formula of the sheet of inputs and of cells of
 * its own. The formulas are those of the ledger, and so are their roundings.
 */
final class LiveSheet {

    private static final String MONEY = "#,##0.00;[Red]-#,##0.00";
    private static final int HEADINGS = 2;
    private static final int FIRST_YEAR = 1;
    private static final int LONGEST_FORMULA = 8_192;

    private final LiveBudget.OfScenario scenario;
    private final Ledger ledger;
    private final MtfsModel model;
    private final List<FinancialYear> years;

    /** What is shown above the workings. */
    private final List<Row> rows = new ArrayList<>();

    private final Map<Formula, String> cells = new HashMap<>();
    private int next = HEADINGS + 1;

    /**
     * A row of the sheet.
     *
     * @param row its place, from 0
     * @param figures by column; empty for a heading
     * @param strong whether it is a heading or a total
     */
    private record Row(int row, String label, Map<Integer, Formula> figures, boolean strong) {}

    LiveSheet(LiveBudget.OfScenario scenario) {
        this.scenario = scenario;
        this.ledger = scenario.ledger();
        this.model = ledger.model();
        this.years = ledger.years();
        layOut();
    }

    /** Every figure that needs a cell, here or on the sheet of inputs. */
    static List<Formula> figures(MtfsModel model) {
        Set<Formula> results = new LinkedHashSet<>();
        for (int y = 0; y < model.years().size(); y++) {
            for (BudgetLine line : model.lines()) {
                results.add(model.line(line.id(), y));
            }
            for (Measure measure : model.measures()) {
                results.add(model.measure(measure, y));
            }
            for (String reserve : model.reserves()) {
                for (ReserveMeasure measure : ReserveMeasure.values()) {
                    results.add(model.reserve(reserve, measure, y));
                }
            }
        }
        return model.formulas().named(List.copyOf(results));
    }

    private void layOut() {
        lines("Spending", Section.SPENDING);
        lines("Income", Section.INCOME);
        measures(
                "Net expenditure",
                Measure.RECURRING_NET_EXPENDITURE,
                Measure.ONE_OFF_NET_EXPENDITURE,
                Measure.NET_EXPENDITURE);
        lines("Funding", Section.FUNDING);
        measures("", Measure.RECURRING_FUNDING, Measure.ONE_OFF_FUNDING, Measure.FUNDING);
        lines("Savings", Section.SAVING);
        measures("", Measure.RECURRING_SAVINGS, Measure.ONE_OFF_SAVINGS, Measure.SAVINGS);
        lines("Savings that release no money (in no total)", Section.NON_CASHABLE_SAVING);
        measures(
                "Gaps",
                Measure.BUDGET_GAP,
                Measure.UNDERLYING_GAP,
                Measure.PLANNED_RESERVES_USED,
                Measure.GAP_AFTER_RESERVES,
                Measure.AUTOMATIC_RESERVES_USED,
                Measure.UNFUNDED_RESIDUAL,
                Measure.SURPLUS);
        measures(
                "Gaps to date",
                Measure.CUMULATIVE_BUDGET_GAP,
                Measure.CUMULATIVE_UNDERLYING_GAP,
                Measure.CUMULATIVE_GAP_AFTER_RESERVES,
                Measure.CUMULATIVE_UNFUNDED_RESIDUAL,
                Measure.CUMULATIVE_SURPLUS);
        reserves();
        measures(
                "Council tax and capital",
                Measure.BAND_D,
                Measure.BAND_D_INCREASE,
                Measure.TAX_BASE,
                Measure.CAPITAL_SPENDING,
                Measure.BORROWING_NEED,
                Measure.FINANCING_REQUIREMENT,
                Measure.EXTERNAL_DEBT,
                Measure.FINANCING_COSTS);
        workings();
    }

    /** Where each figure is computed. */
    Map<Formula, String> cells() {
        return Collections.unmodifiableMap(cells);
    }

    private void heading(String label) {
        if (!label.isEmpty()) {
            next++;
            rows.add(new Row(next++, label, Map.of(), true));
        }
    }

    private void lines(String label, Section section) {
        List<BudgetLine> lines =
                model.lines().stream().filter(line -> line.section() == section).toList();
        if (lines.isEmpty()) {
            return;
        }
        heading(label);
        for (BudgetLine line : lines) {
            byYear(line.label(), false, y -> model.line(line.id(), y));
        }
    }

    private void measures(String label, Measure... measures) {
        List<Measure> known =
                java.util.Arrays.stream(measures).filter(model::has).toList();
        if (known.isEmpty()) {
            return;
        }
        heading(label);
        for (Measure measure : known) {
            byYear(measure.label(), true, y -> model.measure(measure, y));
        }
    }

    private void reserves() {
        if (model.reserves().isEmpty()) {
            return;
        }
        heading("Reserves");
        for (String reserve : model.reserves()) {
            for (ReserveMeasure measure : ReserveMeasure.values()) {
                byYear(
                        model.reserve(reserve).label() + ", " + measure.label(),
                        measure == ReserveMeasure.CLOSING,
                        y -> model.reserve(reserve, measure, y));
            }
        }
        byYear(Measure.CLOSING_RESERVES.label(), true, y -> model.measure(Measure.CLOSING_RESERVES, y));
        byYear(Measure.RESERVES_BELOW_FLOOR.label(), false, y -> model.measure(Measure.RESERVES_BELOW_FLOOR, y));
    }

    private interface OfYear {
        Formula figure(int year);
    }

    private void byYear(String label, boolean strong, OfYear figures) {
        Map<Integer, Formula> byColumn = new LinkedHashMap<>();
        for (int y = 0; y < years.size(); y++) {
            byColumn.put(FIRST_YEAR + y, figures.figure(y));
        }
        add(label, strong, byColumn);
    }

    private void add(String label, boolean strong, Map<Integer, Formula> figures) {
        int row = next++;
        rows.add(new Row(row, label, figures, strong));
        figures.forEach((column, figure) -> {
            if (figure.isNamed() && figure.operation() != Operation.CONSTANT) {
                cells.putIfAbsent(figure, CellNames.of(row, column));
            }
        });
    }

    /** Every other figure on the way, by year where its name ends in a plan year. */
    private void workings() {
        Map<String, Map<Integer, Formula>> byStem = new LinkedHashMap<>();
        for (Formula figure : figures(model)) {
            boolean given = figure.operation() == Operation.INPUT || figure.operation() == Operation.DRIVER;
            if (given || cells.containsKey(figure)) {
                continue;
            }
            int year = yearOf(figure.name());
            String stem = year < 0
                    ? figure.name()
                    : figure.name().substring(0, figure.name().lastIndexOf(", "));
            Map<Integer, Formula> row = byStem.computeIfAbsent(stem, name -> new LinkedHashMap<>());
            if (row.putIfAbsent(FIRST_YEAR + Math.max(0, year), figure) != null) {
                byStem.put(figure.name() + " (" + byStem.size() + ")", Map.of(FIRST_YEAR, figure));
            }
        }
        heading("Workings");
        byStem.forEach((stem, figures) -> add(stem, false, figures));
    }

    private int yearOf(String name) {
        int comma = name.lastIndexOf(", ");
        for (int y = 0; y < years.size(); y++) {
            if (comma >= 0 && name.substring(comma + 2).equals(years.get(y).toString())) {
                return y;
            }
        }
        return -1;
    }

    /** @param place of the scenario among the scenarios */
    void write(Worksheet sheet, LiveInputs inputs, int place, SheetValues values) throws IOException {
        sheet.value(0, 0, "Medium-term financial strategy: " + scenario.label() + ", central case");
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(
                1,
                0,
                "Computed from the sheet '" + LiveInputs.NAME
                        + "'; every line and year is rounded once, to the penny.");
        sheet.value(HEADINGS, 0, "£");
        sheet.width(0, 64);
        for (int y = 0; y < years.size(); y++) {
            sheet.value(HEADINGS, FIRST_YEAR + y, years.get(y).toString());
            sheet.width(FIRST_YEAR + y, 18);
        }
        for (int column = 0; column < FIRST_YEAR + years.size(); column++) {
            sheet.style(HEADINGS, column)
                    .bold()
                    .fillColor("E8EDF3")
                    .horizontalAlignment(column == 0 ? "left" : "right")
                    .set();
        }
        Notation notation = Notation.spreadsheet(figure -> reference(figure, inputs, place));
        Set<Formula> written = new HashSet<>();
        for (Row row : rows) {
            sheet.value(row.row(), 0, row.label());
            if (row.strong()) {
                sheet.style(row.row(), 0).bold().set();
            }
            row.figures().forEach((column, figure) -> write(sheet, row, column, figure, notation, written, values));
        }
        sheet.freezePane(1, HEADINGS + 1);
        sheet.finish();
    }

    private String reference(Formula figure, LiveInputs inputs, int place) {
        @Nullable String own = cells.get(figure);
        return own == null ? inputs.cell(figure, place) : own;
    }

    private void write(
            Worksheet sheet,
            Row row,
            int column,
            Formula figure,
            Notation notation,
            Set<Formula> written,
            SheetValues values) {
        if (figure.operation() == Operation.CONSTANT) {
            sheet.value(row.row(), column, figure.constant().doubleValue());
        } else {
            boolean elsewhere = figure.isNamed() && !written.add(figure);
            String formula = elsewhere ? Objects.requireNonNull(cells.get(figure)) : notation.write(figure);
            if (formula.length() >= LONGEST_FORMULA) {
                throw new IllegalArgumentException("'" + row.label() + "' has too many terms for one cell: "
                        + formula.length() + " characters, where spreadsheets hold " + LONGEST_FORMULA
                        + ". Group the lines of the plan.");
            }
            sheet.formula(row.row(), column, formula);
            values.put(row.row(), column, ledger.exact(figure).doubleValue());
        }
        if (row.strong()) {
            sheet.style(row.row(), column).bold().format(MONEY).set();
        } else if (ledger.isMoney(figure)) {
            sheet.style(row.row(), column).format(MONEY).set();
        }
    }
}
