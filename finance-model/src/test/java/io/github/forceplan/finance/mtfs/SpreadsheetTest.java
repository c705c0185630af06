package io.github.forceplan.finance.mtfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Notation;
import io.github.forceplan.finance.formula.Operation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same formulas written for a spreadsheet and computed as one give the ledger. */
class SpreadsheetTest {

    private static final int YEARS = 4;

    private static List<Formula> results(MtfsModel model) {
        List<Formula> results = new ArrayList<>();
        for (int y = 0; y < YEARS; y++) {
            for (BudgetLine line : model.lines()) {
                results.add(model.line(line.id(), y));
            }
            for (Measure measure : model.measures()) {
                results.add(model.measure(measure, y));
            }
            for (String reserve : model.reserves()) {
                results.add(model.reserve(reserve, ReserveMeasure.CLOSING, y));
            }
        }
        return results;
    }

    private static Map<Formula, Double> sheet(MtfsModel model, Drivers drivers, Map<String, BigDecimal> typedIn) {
        Map<Formula, String> cells = new HashMap<>();
        Map<String, Double> values = new HashMap<>();
        Map<Formula, Double> computed = new HashMap<>();
        Notation notation = Notation.spreadsheet(cells::get);
        for (Formula figure : model.formulas().named(results(model))) {
            String cell = "C" + (cells.size() + 1);
            cells.put(figure, cell);
            double value = switch (figure.operation()) {
                case INPUT ->
                    typedIn.getOrDefault(figure.address(), figure.constant()).doubleValue();
                case DRIVER -> driver(model, drivers, figure);
                default -> {
                    String formula = notation.write(figure);
                    assertTrue(formula.length() < 8192, "a cell holds 8,192 characters");
                    yield SpreadsheetArithmetic.compute(formula, values::get);
                }
            };
            values.put(cell, value);
            computed.put(figure, value);
        }
        return computed;
    }

    private static double driver(MtfsModel model, Drivers drivers, Formula figure) {
        for (String name : model.drivers()) {
            for (int y = 0; y < YEARS; y++) {
                if (model.driver(name, y) == figure) {
                    return drivers.value(name, y, model.years()).doubleValue();
                }
            }
        }
        throw new AssertionError("no driver at " + figure.address());
    }

    @Test
    void everyCellIsTheLedgersFigure() {
        for (int seed = 0; seed < 10; seed++) {
            MtfsModel model = RandomPlan.model(seed, YEARS);
            Drivers drivers = RandomPlan.drivers(seed, YEARS);
            Ledger ledger = model.ledger(drivers);
            sheet(model, drivers, Map.of())
                    .forEach((figure, value) -> assertEquals(
                            ledger.exact(figure).doubleValue(),
                            value,
                            1e-7 + 1e-12 * Math.abs(value),
                            "seed " + figure));
        }
    }

    @Test
    void anAssumptionTypedIntoTheSheetGivesTheSameAsInThePlan() {
        MtfsModel model = RandomPlan.model(5, YEARS);
        Drivers drivers = RandomPlan.drivers(5, YEARS);
        Map<String, BigDecimal> changed = Map.of(
                "finance.indices.award.rate.2020/21", new BigDecimal("0.0425"),
                "finance.precept.increase.2021/22", new BigDecimal("14.99"));
        Ledger ledger = model.ledger(drivers, changed);
        Map<Formula, Double> sheet = sheet(model, drivers, changed);
        for (int y = 0; y < YEARS; y++) {
            Formula gap = model.measure(Measure.GAP_AFTER_RESERVES, y);
            assertEquals(ledger.exact(gap).doubleValue(), sheet.getOrDefault(gap, Double.NaN), 1e-6, gap.toString());
        }
    }

    @Test
    void inputsAndDriversStandInCellsOfTheirOwn() {
        MtfsModel model = RandomPlan.model(6, YEARS);
        assertTrue(model.formulas().named(results(model)).stream()
                .filter(figure -> figure.operation() == Operation.INPUT)
                .anyMatch(figure -> figure.address().equals("finance.precept.baseBandD")));
    }
}
