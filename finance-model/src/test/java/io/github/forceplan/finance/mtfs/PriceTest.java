package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.line.Contract;
import io.github.forceplan.finance.line.NonPay;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.finance.price.Index;
import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.finance.price.PriceLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceTest {

    private static final Index SEPTEMBER_AWARD =
            new Index("Pay award", from("2019/20", "0.02", "0.025", "0.025"), Month.SEPTEMBER);

    private static FinancePlanBuilder planWith(Index index) {
        return new FinancePlanBuilder().index("award", index);
    }

    private static NonPay running(String annual, Optional<LocalDate> starts, Optional<LocalDate> ends) {
        return new NonPay(
                "Unit",
                "Non-pay",
                new BigDecimal(annual),
                Optional.of(new Indexation("award", year("2019/20"), PriceLevel.START_OF_YEAR)),
                starts,
                ends,
                Recurrence.RECURRING);
    }

    /** Base 100, awards of 2, 2.5 and 2.5 % on 1 September: 101.1667, 103.4875, 106.0746875 (finance oracle). */
    @Test
    void septemberAwardsCostFiveTwelfthsOldAndSevenTwelfthsNew() {
        Ledger ledger = ledger(
                planWith(SEPTEMBER_AWARD)
                        .line("pay", indexed("100000000", "award", "2019/20", PriceLevel.START_OF_YEAR)),
                years("2019/20", 3));
        assertEquals(moneys("101166666.67", "103487500.00", "106074687.50"), line(ledger, "pay"));
    }

    /** Outturn prices of the base year: 106074687.5 / 101166666.666… × 100m. */
    @Test
    void anAmountInAverageBaseYearPricesMovesByTheRatioOfAverages() {
        Ledger ledger = ledger(
                planWith(SEPTEMBER_AWARD)
                        .line("pay", indexed("100000000", "award", "2019/20", PriceLevel.AVERAGE_OF_YEAR)),
                years("2019/20", 3));
        BigDecimal third = new BigDecimal("106074687.5")
                .multiply(new BigDecimal("300000000"))
                .divide(new BigDecimal("303500000"), 2, java.math.RoundingMode.HALF_UP);
        assertEquals(Money.of("100000000.00"), line(ledger, "pay").get(0));
        assertEquals(Money.of(third.toPlainString()), line(ledger, "pay").get(2));
    }

    /** After the award of the base year: the next year is (5 + 7 × 1.025) / 12 of it, the base year (5 / 1.02 + 7) / 12. */
    @Test
    void anAmountInEndOfYearPricesHasTheFullYearEffectInIt() {
        Ledger ledger = ledger(
                planWith(SEPTEMBER_AWARD).line("pay", indexed("120000", "award", "2019/20", PriceLevel.END_OF_YEAR)),
                years("2019/20", 2));
        assertEquals(moneys("119019.61", "121750.00"), line(ledger, "pay"), "50000 / 1.02 + 70000; 50000 + 71750");
    }

    @Test
    void aprilIncreaseCountsForTheWholeYear() {
        Ledger ledger = ledger(
                planWith(new Index("CPI", from("2020/21", "0.02", "0.03"), Month.APRIL))
                        .line("ict", indexed("1000000", "award", "2019/20", PriceLevel.AVERAGE_OF_YEAR)),
                years("2019/20", 3));
        assertEquals(moneys("1000000.00", "1020000.00", "1050600.00"), line(ledger, "ict"));
    }

    /** From 1 October 2019, after the award: 6/12 × 1.02 of the year; the next year in full: (5 × 1.02 + 7 × 1.0455) / 12. */
    @Test
    void aPartYearIsFollowedByItsFullYearEffect() {
        Ledger ledger = ledger(
                planWith(SEPTEMBER_AWARD)
                        .line("unit", running("120000", Optional.of(LocalDate.of(2019, 10, 1)), Optional.empty())),
                years("2019/20", 2));
        assertEquals(moneys("61200.00", "124185.00"), line(ledger, "unit"));
    }

    /** To 31 October 2020: 5 months at 1.02 and 2 at 1.0455. */
    @Test
    void anEndWithinAYearPaysTheMonthsBeforeIt() {
        Ledger ledger = ledger(
                planWith(SEPTEMBER_AWARD)
                        .line("unit", running("120000", Optional.empty(), Optional.of(LocalDate.of(2020, 10, 31)))),
                years("2019/20", 3));
        assertEquals(moneys("121400.00", "71910.00", "0.00"), line(ledger, "unit"));
    }

    /** Uplift in its own month, let again at 90 % from 1 January 2021; prices before the uplift of 2019/20. */
    @Test
    void aContractIsUpliftedInItsMonthAndLetAgainAtItsEnd() {
        Contract contract = new Contract(
                "Custody healthcare",
                "Contracts",
                new BigDecimal("1200000"),
                Optional.of(new Indexation("award", year("2019/20"), PriceLevel.START_OF_YEAR)),
                Optional.of(Month.JULY),
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 12, 31)),
                Optional.of(new BigDecimal("-0.1")));
        Ledger ledger = ledger(planWith(SEPTEMBER_AWARD).line("custody", contract), years("2019/20", 2));
        // 2019/20: 3 × 100,000 + 9 × 102,000. 2020/21: 3 × 102,000 + 6 × 104,550 + 0.9 × 3 × 104,550.
        assertEquals(moneys("1218000.00", "1215585.00"), line(ledger, "custody"));
    }

    @Test
    void aRateThatIsMissingIsAFaultNotZero() {
        FinancePlanBuilder plan = planWith(new Index("Award", from("2019/20", "0.02"), Month.APRIL))
                .line("pay", indexed("1", "award", "2018/19", PriceLevel.END_OF_YEAR))
                .line("other", indexed("1", "cpi", "2018/19", PriceLevel.END_OF_YEAR));
        InvalidFinancePlanException e =
                assertThrows(InvalidFinancePlanException.class, () -> ledger(plan, years("2019/20", 2)));
        assertEquals(2, e.faults().size());
        assertEquals("finance.indices.award.rate", e.faults().get(0).address());
        assertTrue(e.faults().get(0).message().contains("no figure for 2020/21"), e.getMessage());
        assertEquals("There is no index 'cpi'. Known: award.", e.faults().get(1).message());
    }

    @Test
    void pricesOfALaterYearAreRefused() {
        FinancePlanBuilder plan =
                planWith(SEPTEMBER_AWARD).line("pay", indexed("1", "award", "2021/22", PriceLevel.START_OF_YEAR));
        InvalidFinancePlanException e =
                assertThrows(InvalidFinancePlanException.class, () -> ledger(plan, List.of(year("2019/20"))));
        assertTrue(e.getMessage().contains("later than 2019/20"), e.getMessage());
    }
}
