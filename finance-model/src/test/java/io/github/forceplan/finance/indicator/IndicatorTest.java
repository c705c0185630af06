package io.github.forceplan.finance.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.capital.Capital;
import io.github.forceplan.finance.capital.DebtLimits;
import io.github.forceplan.finance.capital.Loan;
import io.github.forceplan.finance.line.Certainty;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.GrantKind;
import io.github.forceplan.finance.line.OneOff;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.line.StatedIncome;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.mtfs.Drivers;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.reserve.AmountFloor;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.finance.reserve.ReservePolicy;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    private static final FinancialYear FIRST = FinancialYear.parse("2019/20");
    private static final List<FinancialYear> YEARS = FinancialYear.range(FIRST, FIRST.plus(2));

    private static ByYear figures(String... figures) {
        TreeMap<FinancialYear, BigDecimal> values = new TreeMap<>();
        for (int i = 0; i < figures.length; i++) {
            values.put(FIRST.plus(i), new BigDecimal(figures[i]));
        }
        return new ByYear(values);
    }

    private static Grant grant(GrantKind kind, String... amounts) {
        return new Grant(
                "Grant", "Grants", kind, Certainty.ASSUMED, figures(amounts), Optional.empty(), Optional.empty());
    }

    private static Reserve reserve(
            Reserve.Kind kind, String opening, String floor, Optional<ByYear> draws, Optional<Reserve.Tolerance> rule) {
        return new Reserve(
                "Reserve",
                kind,
                "Purpose",
                "Owner",
                new BigDecimal(opening),
                new AmountFloor(new BigDecimal(floor)),
                List.of(Reserve.Use.REVENUE),
                Optional.empty(),
                draws,
                List.of(),
                rule);
    }

    private static Ledger ledger(FinancePlanBuilder plan) {
        return MtfsModel.compile(plan.build(), YEARS, List.of()).ledger(Drivers.none());
    }

    private static FinancePlanBuilder withReserve(String opening, Optional<Reserve.Tolerance> rule, String... uses) {
        return new FinancePlanBuilder()
                .line("spending", new OneOff("Spending", "Spending", figures(uses)))
                .reserve("general", reserve(Reserve.Kind.GENERAL, opening, "50", Optional.of(figures(uses)), rule))
                .reservePolicy(new ReservePolicy(List.of(), "general"));
    }

    @Test
    void prudentialIndicatorsCompareDebtWithItsLimitsAndCostsWithRevenue() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("core", grant(GrantKind.CORE, "1000000", "1000000", "1000000"))
                .line("specific", grant(GrantKind.SPECIFIC, "500000", "500000", "500000"))
                .capital(new Capital(
                        new BigDecimal("800000"),
                        figures("20000", "20000", "20000"),
                        Map.of(),
                        Map.of(
                                "loan",
                                new Loan(
                                        "Loan",
                                        Loan.Kind.MATURITY,
                                        new BigDecimal("770000"),
                                        LocalDate.of(2018, 4, 1),
                                        30,
                                        2,
                                        new BigDecimal("0.04"))),
                        Optional.empty(),
                        Optional.of(
                                new DebtLimits(figures("800000", "770000", "760000"), figures("700000", "770000")))));
        List<PrudentialIndicators> indicators = PrudentialIndicators.of(ledger(plan));
        PrudentialIndicators first = indicators.get(0);
        assertEquals(Money.of("50800"), first.financingCosts(), "20,000 + 770,000 × 4 %");
        assertEquals(Money.of("1000000"), first.netRevenueStream(), "specific grants are not in it");
        assertEquals(Optional.of(new BigDecimal("0.0508")), first.financingCostShare());
        assertFalse(first.exceedsAuthorisedLimit());
        assertTrue(first.exceedsOperationalBoundary());
        assertFalse(indicators.get(1).exceedsOperationalBoundary());
        assertTrue(indicators.get(2).exceedsAuthorisedLimit());
        assertEquals(Optional.empty(), indicators.get(2).operationalBoundary());
        assertFalse(first.debtAboveRequirement(), "780,000 at the end of 2019/20");
        assertTrue(indicators.get(1).debtAboveRequirement(), "760,000 and falling");
    }

    /** Hampshire CC set 580 to 630 (£m) over 480 to 520 for 2006/07 to 2009/10; the reverse is refused. */
    @Test
    void theAuthorisedLimitIsNotBelowTheOperationalBoundary() {
        new DebtLimits(figures("580", "590", "630", "610"), figures("490", "480", "520", "500"));
        assertThrows(IllegalArgumentException.class, () -> new DebtLimits(figures("480"), figures("490")));
    }

    @Test
    void aReserveBelowItsFloorIsJudgedByItsOwnRule() {
        ReserveOutlook strict = ReserveOutlook.of(ledger(withReserve("70", Optional.empty(), "30", "5", "0")))
                .get(0);
        assertEquals(List.of(FIRST, FIRST.plus(1), FIRST.plus(2)), strict.belowFloor());
        assertEquals(Money.of("15"), strict.greatestShortfall());
        assertEquals(ReserveOutlook.Verdict.BEYOND_TOLERANCE, strict.verdict());
        Reserve.Tolerance threeYears = new Reserve.Tolerance(new BigDecimal("15"), 3);
        assertEquals(
                ReserveOutlook.Verdict.WITHIN_TOLERANCE,
                ReserveOutlook.of(ledger(withReserve("70", Optional.of(threeYears), "30", "5", "0")))
                        .get(0)
                        .verdict());
        Reserve.Tolerance twoYears = new Reserve.Tolerance(new BigDecimal("15"), 2);
        assertEquals(
                ReserveOutlook.Verdict.BEYOND_TOLERANCE,
                ReserveOutlook.of(ledger(withReserve("70", Optional.of(twoYears), "30", "5", "0")))
                        .get(0)
                        .verdict());
    }

    @Test
    void theYearInWhichAReserveIsSpentIsNamed() {
        ReserveOutlook spent = ReserveOutlook.of(ledger(withReserve("70", Optional.empty(), "30", "40", "0")))
                .get(0);
        assertEquals(Optional.of(FIRST.plus(1)), spent.depleted());
        ReserveOutlook kept = ReserveOutlook.of(ledger(withReserve("100", Optional.empty(), "10", "10", "10")))
                .get(0);
        assertEquals(Optional.empty(), kept.depleted());
        assertEquals(ReserveOutlook.Verdict.NEVER_BELOW_FLOOR, kept.verdict());
    }

    @Test
    void resilienceIndicatorsAreSharesOfTheNetBudget() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("spending", new Recurring("Spending", "Spending", figures("1100", "1100", "1100")))
                .line("fees", new StatedIncome("Fees", "Income", figures("100", "100", "100"), Recurrence.RECURRING))
                .line("core", grant(GrantKind.CORE, "980", "990", "1000"))
                .reserve(
                        "general",
                        reserve(
                                Reserve.Kind.GENERAL,
                                "50",
                                "0",
                                Optional.of(figures("0", "10", "0")),
                                Optional.empty()))
                .reserve(
                        "support",
                        reserve(
                                Reserve.Kind.EARMARKED,
                                "60",
                                "0",
                                Optional.of(figures("20", "0", "0")),
                                Optional.empty()))
                .reserve("receipts", reserve(Reserve.Kind.CAPITAL, "500", "0", Optional.empty(), Optional.empty()))
                .reservePolicy(new ReservePolicy(List.of(), "general"));
        ResilienceIndicators second = ResilienceIndicators.of(ledger(plan)).get(1);
        assertEquals(Optional.of(new BigDecimal("0.0800")), second.reservesToNetBudget(), "80 / 1,000");
        assertEquals(Optional.of(new BigDecimal("0.0400")), second.generalReserveToNetBudget());
        assertEquals(Optional.of(new BigDecimal("5.3333")), second.yearsOfReserves(), "80 left, 30 used in 2 years");
        assertEquals(Optional.of(new BigDecimal("-0.2727")), second.reservesChange());
        assertEquals(Optional.of(new BigDecimal("0.0909")), second.incomeToSpending());
        assertEquals(Optional.empty(), second.councilTaxToFunding());
        assertEquals(Optional.empty(), second.financingCostsToNetBudget());
    }
}
