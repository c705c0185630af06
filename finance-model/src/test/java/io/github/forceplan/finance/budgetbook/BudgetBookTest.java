package io.github.forceplan.finance.budgetbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.budgetbook.BudgetBookRow.RowSection;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.mtfs.Drivers;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.finance.plan.PlanFault;
import io.github.forceplan.finance.price.Index;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BudgetBookTest {

    private static final FinancialYear FIRST = FinancialYear.parse("2019/20");
    private static final List<FinancialYear> YEARS = List.of(FIRST, FIRST.plus(1));

    private static BudgetBookRow row(
            int number, String code, String group, RowSection section, Recurrence recurrence, String... amounts) {
        TreeMap<FinancialYear, BigDecimal> byYear = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            byYear.put(FIRST.plus(i), new BigDecimal(amounts[i]));
        }
        return new BudgetBookRow(number, code, group, code, section, recurrence, Optional.empty(), byYear);
    }

    private static BudgetBookRow indexed(int number, String code, String year, String amount) {
        TreeMap<FinancialYear, BigDecimal> byYear = new TreeMap<>();
        byYear.put(FinancialYear.parse(year), new BigDecimal(amount));
        return new BudgetBookRow(
                number, code, "Non-pay", code, RowSection.SPENDING, Recurrence.RECURRING, Optional.of("cpi"), byYear);
    }

    @Test
    void rowsBecomeLinesOfAPlan() {
        BudgetBook book = BudgetBook.of(
                List.of(
                        row(2, "pay", "Pay", RowSection.SPENDING, Recurrence.RECURRING, "100", "102"),
                        row(3, "ict", "Non-pay", RowSection.SPENDING, Recurrence.ONE_OFF, "5"),
                        indexed(4, "energy", "2018/19", "50"),
                        row(5, "fees", "Income", RowSection.INCOME, Recurrence.RECURRING, "10", "10"),
                        row(6, "seconded", "Income", RowSection.INCOME, Recurrence.ONE_OFF, "1"),
                        row(7, "core", "Grants", RowSection.CORE_GRANT, Recurrence.RECURRING, "130", "130"),
                        row(8, "covid", "Grants", RowSection.SPECIFIC_GRANT, Recurrence.ONE_OFF, "2"),
                        row(9, "collection", "Council tax", RowSection.COLLECTION_FUND, Recurrence.ONE_OFF, "3")),
                YEARS);
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .index(
                        "cpi",
                        new Index("CPI", ByYear.constant(FIRST, FIRST.plus(1), new BigDecimal("0.02")), Month.APRIL));
        book.lines().forEach(plan::line);
        Ledger ledger = MtfsModel.compile(plan.build(), YEARS, List.of()).ledger(Drivers.none());
        // 100 + 5 + 51 − 11; 102 + 52.02 − 10. Funding 130 + 2 + 3; 130.
        assertEquals(Money.of("145"), ledger.money(Measure.NET_EXPENDITURE, FIRST));
        assertEquals(Money.of("144.02"), ledger.money(Measure.NET_EXPENDITURE, FIRST.plus(1)));
        assertEquals(Money.of("135"), ledger.money(Measure.FUNDING, FIRST));
        assertEquals(Money.of("5"), ledger.money(Measure.ONE_OFF_FUNDING, FIRST));
        assertEquals(Money.of("130"), ledger.money(Measure.FUNDING, FIRST.plus(1)));
    }

    /** Cleveland PCC's 2019/20 funding in £m, printed as 145.3 over lines that add up to 144.9. */
    @Test
    void aTotalThatDoesNotFootIsReportedAndNotRepaired() {
        String[] parts = {"85.2", "38.7", "7.6", "5.8", "1.4", "2.8", "3.4"};
        List<BudgetBookRow> rows = new java.util.ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            rows.add(row(i + 2, "line-" + i, "Funding", RowSection.CORE_GRANT, Recurrence.ONE_OFF, parts[i]));
        }
        rows.add(row(9, "total", "Funding", RowSection.TOTAL, Recurrence.RECURRING, "145.3"));
        BudgetBook book = BudgetBook.of(rows, YEARS);
        assertEquals(7, book.lines().size());
        assertEquals(1, book.findings().size());
        assertTrue(
                book.findings().get(0).startsWith("row 9, 'total', 2019/20: The parts add up to 144.9, printed 145.3"),
                book.findings().get(0));
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        List<BudgetBookRow> rows = List.of(
                row(2, "pay", "Pay", RowSection.SPENDING, Recurrence.RECURRING, "100"),
                row(3, "pay", "Pay", RowSection.SPENDING, Recurrence.ONE_OFF, "100"),
                row(4, "empty", "Pay", RowSection.SPENDING, Recurrence.ONE_OFF),
                new BudgetBookRow(
                        5,
                        "core",
                        "Grants",
                        "core",
                        RowSection.CORE_GRANT,
                        Recurrence.RECURRING,
                        Optional.of("cpi"),
                        row(5, "", "", RowSection.SPENDING, Recurrence.ONE_OFF, "1")
                                .amounts()));
        InvalidFinancePlanException e =
                assertThrows(InvalidFinancePlanException.class, () -> BudgetBook.of(rows, YEARS));
        assertEquals(
                List.of("row 2", "row 3", "row 4", "row 5"),
                e.faults().stream().map(PlanFault::address).toList());
        assertTrue(e.faults().get(0).message().contains("no amount for [2020/21]"), e.getMessage());
    }
}
