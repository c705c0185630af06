package io.github.forceplan.io.output;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Operation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet of figures that the budget is computed from, one row a figure: what it is, where it stands in the plan, why
 * it may be believed, the plan's value, and each scenario's. A scenario's cell refers to the plan's unless the scenario
 * changes the figure, so that a change of the plan's value reaches all scenarios as it does in the plan's file.
 */
final class LiveInputs {

    static final String NAME = "MTFS inputs";

    private static final int TITLE = 0;
    private static final int NOTE = 1;
    private static final int HEADINGS = 2;
    private static final int FIRST = 3;
    private static final int PLAN_COLUMN = 4;
    private static final int LONGEST_BASIS = 1_000;
    private static final String INPUT_FILL = "FFF6D6";

    private final LiveBudget budget;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Formula> figures = new LinkedHashMap<>();

    LiveInputs(LiveBudget budget, List<List<Formula>> figuresOfScenarios) {
        this.budget = budget;
        for (Operation kind : List.of(Operation.INPUT, Operation.DRIVER)) {
            for (List<Formula> ofScenario : figuresOfScenarios) {
                for (Formula figure : ofScenario) {
                    if (figure.operation() == kind && figures.putIfAbsent(figure.address(), figure) == null) {
                        rows.put(figure.address(), FIRST + rows.size());
                    }
                }
            }
        }
    }

    /** The cell of a figure in a scenario, to be referred to from other sheets. */
    String cell(Formula figure, int scenario) {
        return "'" + NAME + "'!" + CellNames.of(row(figure.address()), PLAN_COLUMN + 1 + scenario);
    }

    private int row(String address) {
        return Objects.requireNonNull(rows.get(address));
    }

    void write(Worksheet sheet, SheetValues values) throws IOException {
        sheet.value(TITLE, 0, "Figures that the medium-term financial strategy is computed from");
        sheet.style(TITLE, 0).bold().fontSize(14).set();
        sheet.value(
                NOTE,
                0,
                "Change a shaded cell and the sheets 'MTFS …' compute with it. The plan's value reaches every scenario"
                        + " that does not have one of its own.");
        List<String> headings = new ArrayList<>(List.of("Figure", "Unit", "Address in the plan", "Where from", "Plan"));
        budget.scenarios().forEach(scenario -> headings.add(scenario.label()));
        int[] widths = {58, 10, 52, 60, 16};
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(HEADINGS, column, headings.get(column));
            sheet.style(HEADINGS, column)
                    .bold()
                    .wrapText(true)
                    .fillColor("E8EDF3")
                    .horizontalAlignment(column < PLAN_COLUMN ? "left" : "right")
                    .set();
            sheet.width(column, column < widths.length ? widths[column] : 18);
        }
        figures.values().forEach(figure -> write(figure, sheet, values));
        sheet.freezePane(1, FIRST);
        sheet.finish();
    }

    private void write(Formula figure, Worksheet sheet, SheetValues values) {
        int row = row(figure.address());
        LiveBudget.Said said = budget.said().apply(figure.address());
        boolean driver = figure.operation() == Operation.DRIVER;
        boolean solved = budget.scenarios().get(0).solved().contains(figure.address());
        sheet.value(row, 0, figure.name());
        sheet.value(row, 1, said.unit());
        sheet.value(row, 2, driver ? "" : figure.address());
        String basis = driver
                ? "Demand and workforce, every uncertain figure at its mean"
                : (solved ? "Solved for. " : "") + said.basis();
        sheet.value(row, 3, basis.substring(0, Math.min(LONGEST_BASIS, basis.length())));
        BigDecimal planned = driver ? BigDecimal.ZERO : planned(figure, solved);
        if (!driver) {
            number(sheet, row, PLAN_COLUMN, planned);
        }
        for (int s = 0; s < budget.scenarios().size(); s++) {
            Map<String, Formula> own =
                    budget.scenarios().get(s).ledger().model().formulas().byAddress();
            Formula ownFigure = own.get(figure.address());
            if (ownFigure == null) {
                continue;
            }
            BigDecimal value = budget.scenarios().get(s).ledger().exact(ownFigure);
            if (!driver && value.compareTo(planned) == 0) {
                sheet.formula(row, PLAN_COLUMN + 1 + s, CellNames.of(row, PLAN_COLUMN));
                values.put(row, PLAN_COLUMN + 1 + s, value.doubleValue());
            } else {
                number(sheet, row, PLAN_COLUMN + 1 + s, value);
            }
        }
    }

    private BigDecimal planned(Formula figure, boolean solved) {
        BigDecimal planned = solved ? null : budget.planned().get(figure.address());
        if (planned != null) {
            return planned;
        }
        for (LiveBudget.OfScenario scenario : budget.scenarios()) {
            Formula own = scenario.ledger().model().formulas().byAddress().get(figure.address());
            if (own != null) {
                return scenario.ledger().exact(own);
            }
        }
        throw new IllegalStateException("no scenario has " + figure.address());
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal value) {
        sheet.value(row, column, value.doubleValue());
        sheet.style(row, column).fillColor(INPUT_FILL).set();
    }
}
