package io.github.forceplan.io.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Operation;
import io.github.forceplan.finance.mtfs.Drivers;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.plan.FinancePlan;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.binding.PlanReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook's budget against the ledger. What LibreOffice makes of it is checked where that is installed
 * ({@code apt-get install libreoffice-calc-nogui}).
 */
class LiveBudgetTest {

    /** A spreadsheet rounds doubles: half a tenth of a penny leaves no doubt which penny it means. */
    private static final double SAME_PENNY = 0.0005;

    private static final List<FinancialYear> YEARS =
            FinancialYear.range(new FinancialYear(2019), new FinancialYear(2022));

    @TempDir
    private Path folder;

    private MtfsModel model;
    private Drivers drivers;

    @BeforeEach
    void compile() throws Exception {
        Path plan = Path.of("src/test/resources/io/github/forceplan/io/output/rich-budget.yaml");
        FinancePlan finance = PlanReader.of(FinancePlan.class).read(plan).value();
        model = MtfsModel.compile(finance, YEARS, List.of("strength.officers", "hours.overtime"));
        drivers = Drivers.none()
                .with("strength.officers", 1745.5, 1720.25, 1733.75, 1380.5)
                .with("hours.overtime", 21000.5, 22123.25, 19000, 25000.125);
    }

    private static LiveBudget budget(Ledger... ledgers) {
        List<LiveBudget.OfScenario> scenarios = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            String name = "scenario-with-rather-a-long-name-" + scenarios.size();
            scenarios.add(new LiveBudget.OfScenario(name, "Scenario " + scenarios.size(), ledger, Set.of()));
        }
        return new LiveBudget(scenarios, Map.of(), address -> new LiveBudget.Said("pounds", "Source: a test"));
    }

    private static byte[] bytes(LiveBudget budget) throws IOException {
        ResultTable table = ResultTable.named("summary", "Summary")
                .column("a", "A", CellFormat.TEXT)
                .row("x")
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWorkbook.write(List.of(table), Optional.of(budget), out);
        return out.toByteArray();
    }

    private Path file(String name, LiveBudget budget) throws IOException {
        return Files.write(folder.resolve(name), bytes(budget));
    }

    /** Figures by the cell where they are computed. */
    private static Map<Formula, String> cells(LiveBudget budget, int scenario) {
        return new LiveSheet(budget.scenarios().get(scenario)).cells();
    }

    private static void assertIsLedger(Ledger ledger, LiveBudget budget, int scenario, Map<String, Double> sheet) {
        Map<Formula, String> cells = cells(budget, scenario);
        int compared = 0;
        for (Map.Entry<Formula, String> entry : cells.entrySet()) {
            double expected = ledger.exact(entry.getKey()).doubleValue();
            double tolerance = ledger.isMoney(entry.getKey()) ? SAME_PENNY : 1e-9 * Math.max(1, Math.abs(expected));
            Double value = sheet.get(entry.getValue());
            assertTrue(value != null, () -> "no value of " + entry.getKey() + " in " + entry.getValue());
            assertEquals(expected, value, tolerance, entry.getKey() + " in " + entry.getValue());
            compared++;
        }
        assertTrue(compared > 300, compared + " figures");
    }

    @Test
    void theValuesWrittenBesideTheFormulasAreTheLedgers() throws IOException {
        Ledger ledger = model.ledger(drivers);
        LiveBudget budget = budget(ledger);
        Map<String, Map<String, Double>> sheets = Spreadsheets.values(file("budget.xlsx", budget));
        assertIsLedger(ledger, budget, 0, sheets.get("MTFS scenario-with-rather-a-lon"));
    }

    @Test
    void theSameBudgetGivesTheSameBytes() throws IOException {
        assertArrayEquals(bytes(budget(model.ledger(drivers))), bytes(budget(model.ledger(drivers))));
    }

    @Test
    void everyInputHasACellWithItsAddressAndBasis() throws IOException {
        LiveBudget budget = budget(model.ledger(drivers));
        Map<String, String> texts = Spreadsheets.texts(file("budget.xlsx", budget), LiveInputs.NAME);
        for (Formula figure : LiveSheet.figures(model)) {
            if (figure.operation() == Operation.INPUT) {
                assertTrue(texts.containsValue(figure.address()), figure.address());
            }
        }
        assertTrue(texts.containsValue("Source: a test"));
    }

    @Test
    void computedByLibreOfficeEveryCellIsTheLedgersToThePenny() throws Exception {
        assumeTrue(Spreadsheets.canCompute(), "soffice is not installed");
        Ledger one = model.ledger(drivers);
        Ledger other = model.ledger(drivers, Map.of("finance.savings.fleet.taken", new BigDecimal("0.25")));
        LiveBudget budget = budget(one, other);
        // Without the values beside the formulas nothing but the formulas can give them.
        Path bare = Spreadsheets.withoutValues(file("budget.xlsx", budget));
        Map<String, Map<String, Double>> sheets = Spreadsheets.values(Spreadsheets.computed(bare));
        assertIsLedger(one, budget, 0, sheets.get("MTFS scenario-with-rather-a-lon"));
        assertIsLedger(other, budget, 1, sheets.get("MTFS scenario-with-rather-a-l 2"));
    }

    @Test
    void anAssumptionChangedInTheWorkbookGivesTheSameAsInThePlan() throws Exception {
        assumeTrue(Spreadsheets.canCompute(), "soffice is not installed");
        Map<String, BigDecimal> changes = Map.of(
                "finance.indices.award.rate.2020/21", new BigDecimal("0.0425"),
                "finance.precept.increase.2021/22", new BigDecimal("14.99"),
                "finance.capital.loans.new.rate", new BigDecimal("0.031"),
                "finance.savings.fleet.taken", new BigDecimal("0.1"));
        LiveBudget before = budget(model.ledger(drivers));
        Path file = file("budget.xlsx", before);
        Map<String, String> texts = Spreadsheets.texts(file, LiveInputs.NAME);
        for (Map.Entry<String, BigDecimal> change : changes.entrySet()) {
            String address = texts.entrySet().stream()
                    .filter(cell -> cell.getValue().equals(change.getKey()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            // The plan's value stands in column E; the scenario's refers to it.
            Spreadsheets.set(file, LiveInputs.NAME, "E" + address.substring(1), change.getValue());
        }
        Ledger expected = model.ledger(drivers, changes);
        // On loading, LibreOffice keeps the values it finds; without them it computes all, as on a change by hand.
        Path bare = Spreadsheets.withoutValues(file);
        Map<String, Map<String, Double>> sheets = Spreadsheets.values(Spreadsheets.computed(bare));
        assertIsLedger(expected, before, 0, sheets.get("MTFS scenario-with-rather-a-lon"));
        assertTrue(
                !expected.money(Measure.BUDGET_GAP, YEARS.get(3))
                        .equals(model.ledger(drivers).money(Measure.BUDGET_GAP, YEARS.get(3))),
                "the change matters");
    }
}
