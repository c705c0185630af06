package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.formula.Explanation;
import io.github.forceplan.finance.line.BalancingPressure;
import io.github.forceplan.finance.line.Certainty;
import io.github.forceplan.finance.line.Driven;
import io.github.forceplan.finance.line.FeesAndIncome;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.GrantKind;
import io.github.forceplan.finance.line.HeadcountCondition;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final List<FinancialYear> YEARS = years("2019/20", 3);

    @Test
    void recurringAndOneOffPartsAreKeptApart() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("base", recurring("2019/20", "100", "104", "108"))
                .line("ict", oneOff("2020/21", "3"))
                .line("grant", grant("2019/20", "98", "98", "98"))
                .line("collection-fund", collectionFund("2019/20", "2", "-1"))
                .line(
                        "fees",
                        new FeesAndIncome(
                                "Fees",
                                "Income",
                                new BigDecimal("4"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Recurrence.RECURRING))
                .saving("fleet", saving("2019/20", "0", "1", "2"));
        Ledger ledger = ledger(plan, YEARS);
        assertEquals(moneys("96", "103", "104"), all(ledger, Measure.NET_EXPENDITURE));
        assertEquals(moneys("100", "97", "98"), all(ledger, Measure.FUNDING));
        assertEquals(moneys("-4", "5", "4"), all(ledger, Measure.BUDGET_GAP));
        assertEquals(moneys("-2", "1", "4"), all(ledger, Measure.UNDERLYING_GAP), "96−98; 100−98−1; 104−98−2");
        assertEquals(moneys("4", "0", "0"), all(ledger, Measure.SURPLUS));
        assertEquals(moneys("0", "5", "4"), all(ledger, Measure.UNFUNDED_RESIDUAL));
        assertEquals(moneys("0", "5", "9"), all(ledger, Measure.CUMULATIVE_UNFUNDED_RESIDUAL));
        assertEquals(moneys("-4", "1", "5"), all(ledger, Measure.CUMULATIVE_BUDGET_GAP));
    }

    /**
     * East Sussex County Council, medium-term financial plan (Cabinet, 2 March 2021, appendix 3): funding rows as base
     * and increments, in £000. Printed totals −416,745, −422,570, −430,850, −439,709.
     */
    @Test
    void eastSussexFundingRowsAddUpToThePrintedTotals() {
        String[][] rows = {
            {"rates", "81522", "83036", "84643", "86312"},
            {"support", "3568", "2356", "926", "-545"},
            {"council-tax", "305914", "313293", "321510", "330171"},
            {"levy", "1047", "0", "0", "0"},
            {"ctax-support", "2621", "0", "0", "0"},
            {"social-care", "4486", "9141", "9141", "9141"},
            {"homes", "505", "114", "0", "0"},
            {"social-care-grant", "17082", "14630", "14630", "14630"}
        };
        FinancePlanBuilder plan = new FinancePlanBuilder();
        for (String[] row : rows) {
            plan.line(row[0], grant("2021/22", row[1], row[2], row[3], row[4]));
        }
        Ledger ledger = ledger(plan, years("2021/22", 4));
        assertEquals(moneys("416745", "422570", "430850", "439709"), all(ledger, Measure.FUNDING));
    }

    /** The residual of Lancashire County Council's 2026/27 to 2028/29 budget: spending less funding is not hidden. */
    @Test
    void lancashireSpendingAndFundingLeaveWhatTheTableLeaves() {
        String[][] directorates = {
            {"558.501", "578.736", "614.086"},
            {"265.726", "266.503", "270.011"},
            {"261.898", "270.665", "283.115"},
            {"91.793", "102.614", "131.094"},
            {"145.229", "165.280", "174.144"}
        };
        FinancePlanBuilder plan =
                new FinancePlanBuilder().line("funding", grant("2026/27", "1324444000", "1385095000", "1473747000"));
        for (int i = 0; i < directorates.length; i++) {
            String[] thousands = new String[3];
            for (int y = 0; y < 3; y++) {
                thousands[y] =
                        new BigDecimal(directorates[i][y]).movePointRight(6).toPlainString();
            }
            plan.line("directorate-" + i, recurring("2026/27", thousands));
        }
        Ledger ledger = ledger(plan, years("2026/27", 3));
        // Σ of directorates: 1323.147, 1383.798, 1472.450: 1.297 below the printed totals in every year.
        assertEquals(
                moneys("1297000", "1297000", "1297000"),
                all(ledger, Measure.SURPLUS),
                "printed totals exceed the lines by £1.297m each year");
    }

    @Test
    void upliftGrantIsAStepFunctionOfHeadcount() {
        // Surrey PCC decision log 018/2022: 100 % in full; 95 to 99.99 % loses 10 %; 75 % or less nothing.
        HeadcountCondition condition = new HeadcountCondition(
                "officers",
                from("2019/20", "2000", "2000", "2000", "2000", "2000"),
                List.of(
                        new HeadcountCondition.Step(new BigDecimal("1"), new BigDecimal("1")),
                        new HeadcountCondition.Step(new BigDecimal("0.95"), new BigDecimal("0.9")),
                        new HeadcountCondition.Step(new BigDecimal("0.750001"), new BigDecimal("0.5"))));
        Grant grant = new Grant(
                "Uplift",
                "Grants",
                GrantKind.SPECIFIC,
                Certainty.CONFIRMED,
                from("2019/20", "1000000", "1000000", "1000000", "1000000", "1000000"),
                Optional.empty(),
                Optional.of(condition));
        MtfsModel model = MtfsModel.compile(
                new FinancePlanBuilder().line("uplift", grant).build(), years("2019/20", 5), List.of("officers"));
        Ledger ledger = model.ledger(Drivers.none().with("officers", 2000, 1999.9, 1900, 1899.99, 1500));
        assertEquals(moneys("1000000", "900000", "900000", "500000", "0"), line(ledger, "uplift"));
    }

    @Test
    void drivenCostPaysForTheDifferenceFromItsReference() {
        Driven driven = new Driven(
                "Detectives above the budget",
                "Pay",
                "strength.detective",
                new BigDecimal("52000"),
                Optional.of(new BigDecimal("310")),
                Optional.empty(),
                Recurrence.RECURRING);
        MtfsModel model = MtfsModel.compile(
                new FinancePlanBuilder().line("detectives", driven).build(), YEARS, List.of("strength.detective"));
        Ledger ledger = model.ledger(Drivers.none().with("strength.detective", 310, 322.5, 300));
        assertEquals(moneys("0", "650000", "-520000"), line(ledger, "detectives"));
    }

    @Test
    void aFigureCanBeReplacedByAddress() {
        MtfsModel model = MtfsModel.compile(
                new FinancePlanBuilder()
                        .line(
                                "pressure",
                                new BalancingPressure(
                                        "Net cost pressures (balancing assumption)",
                                        "Pressures",
                                        from("2019/20", "0", "0", "0")))
                        .build(),
                YEARS,
                List.of());
        Ledger ledger = model.ledger(
                Drivers.none(), Map.of("finance.lines.pressure.amount.2020/21", new BigDecimal("3900000.005")));
        assertEquals(moneys("0", "3900000.01", "0"), all(ledger, Measure.BUDGET_GAP));
        assertEquals(
                moneys("0", "0", "0"), all(model.ledger(Drivers.none()), Measure.BUDGET_GAP), "the model is unchanged");
    }

    @Test
    void everyFigureExplainsItselfDownToThePlan() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("base", recurring("2019/20", "100", "104", "108"))
                .line("grant", grant("2019/20", "98", "98", "98"));
        Ledger ledger = ledger(plan, YEARS);
        Explanation gap = ledger.explain(Measure.BUDGET_GAP, YEARS.get(1));
        assertEquals("Budget gap, 2020/21", gap.label());
        assertEquals("Net expenditure, 2020/21 − Funding, 2020/21 − Savings, 2020/21", gap.formula());
        assertEquals(new BigDecimal("6.00"), gap.value());
        Explanation leaf = gap;
        while (!leaf.terms().isEmpty()) {
            leaf = leaf.terms().get(0);
        }
        assertEquals("finance.lines.base.amount.2020/21", leaf.address());
        assertEquals(new BigDecimal("104"), leaf.value());
        assertTrue(leaf.formula().isEmpty());
    }

    @Test
    void anIdThatThePlanItselfUsesIsRefused() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("saving.fleet", recurring("2019/20", "1", "1", "1"))
                .saving("fleet", saving("2019/20", "1", "1", "1"));
        InvalidFinancePlanException e = assertThrows(InvalidFinancePlanException.class, () -> ledger(plan, YEARS));
        assertEquals("finance.lines.saving.fleet", e.faults().get(0).address());
        assertTrue(e.getMessage().contains("Choose another"), e.getMessage());
    }

    @Test
    void capitalMeasuresOfAPlanWithoutCapitalAreAbsentNotZero() {
        MtfsModel model = MtfsModel.compile(
                new FinancePlanBuilder()
                        .line("base", new Recurring("Base", "Base", from("2019/20", "1", "1", "1")))
                        .build(),
                YEARS,
                List.of());
        assertFalse(model.has(Measure.EXTERNAL_DEBT));
        assertFalse(model.has(Measure.BAND_D));
        assertEquals(Money.of("1"), model.ledger(Drivers.none()).money(Measure.NET_EXPENDITURE, YEARS.get(0)));
    }
}
