package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.finance.reserve.AmountFloor;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.finance.reserve.ReservePolicy;
import io.github.forceplan.finance.reserve.ReservePolicy.AutomaticDraw;
import io.github.forceplan.finance.reserve.ShareFloor;
import io.github.forceplan.finance.risk.Risk;
import io.github.forceplan.finance.risk.RiskCorrelation;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class ReserveTest {

    private static final List<FinancialYear> YEARS = years("2019/20", 3);

    private static Reserve earmarked(String opening, List<FinancialYear> unknown, Optional<ByYear> draws) {
        return new Reserve(
                "Budget support",
                Reserve.Kind.EARMARKED,
                "To support the budget",
                "Treasurer",
                new BigDecimal(opening),
                new AmountFloor(BigDecimal.ZERO),
                List.of(Reserve.Use.REVENUE),
                Optional.empty(),
                draws,
                unknown,
                Optional.empty());
    }

    private static FinancePlanBuilder gapOf(String... gaps) {
        return new FinancePlanBuilder().line("gap", recurring("2019/20", gaps));
    }

    /**
     * Kent and Medway Fire and Rescue, 31 March 2016 to 2020 (£000): earmarked 24,580; 20,921; 16,117; 14,341; 8,841 by
     * uses of 3,659; 4,804; 1,776; 5,500, and general 4,200; 4,150; 4,030; 4,020; 4,070.
     */
    @Test
    void kentFireReservesRollAsPublished() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("supported-spending", oneOff("2016/17", "3709", "4924", "1786", "5450"))
                .reserve(
                        "earmarked",
                        earmarked("24580", List.of(), Optional.of(from("2016/17", "3659", "4804", "1776", "5500"))))
                .reserve(
                        "general",
                        reserve(
                                "4200",
                                "0",
                                Optional.of(from("2019/20", "50")),
                                Optional.of(from("2016/17", "50", "120", "10", "0"))))
                .reservePolicy(new ReservePolicy(List.of(), "general"));
        Ledger ledger = ledger(plan, years("2016/17", 4));
        assertEquals(moneys("20921", "16117", "14341", "8841"), all(ledger, "earmarked", ReserveMeasure.CLOSING));
        assertEquals(moneys("4150", "4030", "4020", "4070"), all(ledger, "general", ReserveMeasure.CLOSING));
        assertEquals(moneys("25071", "20147", "18361", "12911"), all(ledger, Measure.CLOSING_RESERVES));
    }

    @Test
    void automaticDrawsAreMadeInOrderWithinFloorsAndLimits() {
        FinancePlanBuilder plan = gapOf("100", "100", "100")
                .reserve("first", reserve("150", "30"))
                .reserve("second", reserve("500", "0"))
                .reservePolicy(new ReservePolicy(
                        List.of(
                                new AutomaticDraw("first", Optional.empty()),
                                new AutomaticDraw("second", Optional.of(from("2019/20", "40", "40", "40")))),
                        "second"));
        Ledger ledger = ledger(plan, YEARS);
        assertEquals(moneys("100", "20", "0"), all(ledger, "first", ReserveMeasure.AUTOMATIC_DRAWS));
        assertEquals(moneys("0", "40", "40"), all(ledger, "second", ReserveMeasure.AUTOMATIC_DRAWS));
        assertEquals(moneys("0", "40", "60"), all(ledger, Measure.UNFUNDED_RESIDUAL));
        assertEquals(moneys("50", "30", "30"), all(ledger, "first", ReserveMeasure.CLOSING));
        assertFalse(ledger.belowFloor("first", YEARS.get(2)));
    }

    /** The plan of the reference case: draws of 2.93 and 2.59 planned, the third year's not published. */
    @Test
    void aPlannedDrawOneOffDefersARecurringGapAndClosesNothing() {
        FinancePlanBuilder plan = gapOf("0", "2930000", "5520000")
                .reserve(
                        "support",
                        earmarked("6000000", List.of(), Optional.of(from("2019/20", "0", "2930000", "2590000"))))
                .reservePolicy(new ReservePolicy(List.of(), "support"));
        Ledger ledger = ledger(plan, YEARS);
        assertEquals(moneys("0", "2930000", "5520000"), all(ledger, Measure.UNDERLYING_GAP));
        assertEquals(moneys("0", "0", "2930000"), all(ledger, Measure.GAP_AFTER_RESERVES));
        assertEquals(moneys("0", "0", "2930000"), all(ledger, Measure.UNFUNDED_RESIDUAL));
    }

    @Test
    void anUnknownDrawIsSaidToBeUnknown() {
        Reserve unknown = earmarked("6", List.of(YEARS.get(2)), Optional.of(from("2019/20", "0", "2")));
        FinancePlanBuilder plan =
                gapOf("0", "0", "0").reserve("support", unknown).reservePolicy(new ReservePolicy(List.of(), "support"));
        MtfsModel model = MtfsModel.compile(plan.build(), YEARS, List.of());
        assertEquals(List.of("support"), model.unknownDraws(YEARS.get(2)));
        assertEquals(List.of(), model.unknownDraws(YEARS.get(1)));
        FinancePlanBuilder missing = gapOf("0", "0", "0")
                .reserve("support", earmarked("6", List.of(), Optional.of(from("2019/20", "0", "2"))))
                .reservePolicy(new ReservePolicy(List.of(), "support"));
        InvalidFinancePlanException e = assertThrows(InvalidFinancePlanException.class, () -> ledger(missing, YEARS));
        assertTrue(e.getMessage().contains("no planned draw for 2021/22"), e.getMessage());
    }

    @Test
    void aSurplusGoesToTheNamedReserveAndNowhereElse() {
        FinancePlanBuilder plan = gapOf("-10", "5", "-1")
                .reserve("general", reserve("100", "0"))
                .reserve("other", reserve("100", "0"))
                .reservePolicy(new ReservePolicy(List.of(), "other"));
        Ledger ledger = ledger(plan, YEARS);
        assertEquals(moneys("110", "110", "111"), all(ledger, "other", ReserveMeasure.CLOSING));
        assertEquals(moneys("100", "100", "100"), all(ledger, "general", ReserveMeasure.CLOSING));
        assertEquals(moneys("10", "0", "1"), all(ledger, Measure.SURPLUS));
        assertEquals(moneys("0", "5", "0"), all(ledger, Measure.UNFUNDED_RESIDUAL), "not taken from reserves unasked");
    }

    @Test
    void aFloorMayBeAShareOfTheNetBudget() {
        Reserve shared = new Reserve(
                "General",
                Reserve.Kind.GENERAL,
                "The unforeseen",
                "Treasurer",
                new BigDecimal("40"),
                new ShareFloor(new BigDecimal("0.03")),
                List.of(Reserve.Use.REVENUE),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        FinancePlanBuilder plan = gapOf("1010", "1010", "1010")
                .saving("fleet", saving("2019/20", "10", "10", "10"))
                .line("grant", grant("2019/20", "990", "1000", "1000"))
                .reserve("general", shared)
                .reservePolicy(drawOn("general"));
        Ledger ledger = ledger(plan, YEARS);
        assertEquals(moneys("30", "30", "30"), all(ledger, "general", ReserveMeasure.FLOOR));
        assertEquals(moneys("10", "0", "0"), all(ledger, "general", ReserveMeasure.AUTOMATIC_DRAWS));
    }

    @Test
    void policyMustNameReservesThatMayBeUsed() {
        Reserve capital = new Reserve(
                "Receipts",
                Reserve.Kind.CAPITAL,
                "Capital receipts",
                "Treasurer",
                BigDecimal.TEN,
                new AmountFloor(BigDecimal.ZERO),
                List.of(Reserve.Use.CAPITAL),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        FinancePlanBuilder plan =
                gapOf("0", "0", "0").reserve("receipts", capital).reservePolicy(drawOn("receipts", "general"));
        InvalidFinancePlanException e = assertThrows(InvalidFinancePlanException.class, () -> ledger(plan, YEARS));
        assertEquals(2, e.faults().size(), e.getMessage());
        assertTrue(e.getMessage().contains("may not be used for revenue"), e.getMessage());
        assertTrue(e.getMessage().contains("There is no reserve 'general'. Known: receipts."), e.getMessage());
    }

    /**
     * Least recurring saving, max over t of (Σ gaps to t − headroom) / t: with 10 held, a floor of 5.5 and gaps of 2.93,
     * 2.59 and 3.9 it is (9.42 − 4.5) / 3 = 1.64 (£m).
     */
    @Test
    void theLeastRecurringSavingLeavesTheReserveOnItsFloor() {
        FinancePlanBuilder plan = gapOf("2930000", "2590000", "3900000")
                .reserve("general", reserve("10000000", "5500000"))
                .reservePolicy(drawOn("general"));
        Ledger enough = ledger(plan.saving("s", saving("2019/20", "1640000", "1640000", "1640000")), YEARS);
        assertEquals(moneys("0", "0", "0"), all(enough, Measure.UNFUNDED_RESIDUAL));
        assertEquals(Money.of("5500000"), enough.money("general", ReserveMeasure.CLOSING, YEARS.get(2)));
        Ledger less = ledger(plan.saving("s", saving("2019/20", "1639999", "1639999", "1639999")), YEARS);
        assertEquals(moneys("0", "0", "3"), all(less, Measure.UNFUNDED_RESIDUAL));
    }

    private static Risk added(String figure, Normal shock) {
        return new Risk("Shock", figure, shock, Risk.Effect.ADD, 0, Optional.empty());
    }

    /** Whether a reserve that bears every shock of spending closes below its floor of £5m, [year][draw]. */
    private static boolean[][] belowFloor(String opening, Normal yearlyUse, int years, int draws, long seed) {
        FinancialYear first = YEARS.get(0);
        ByYear none = ByYear.constant(first, first.plus(years - 1), BigDecimal.ZERO);
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .reserve("general", reserve(opening, "5000000", Optional.empty(), Optional.of(none)))
                .reservePolicy(new ReservePolicy(List.of(), "general"))
                .line("spending", new Recurring("Spending", "Spending", none))
                .risk("spending", added("finance.lines.spending.amount", yearlyUse))
                .risk("use", added("finance.reserves.general.plannedDraws", yearlyUse))
                .correlation("borne", new RiskCorrelation(List.of("spending", "use"), 1));
        MtfsModel model = MtfsModel.compile(plan.build(), years("2019/20", years), List.of());
        MtfsKernel kernel = model.kernel()
                .vary(model.risks())
                .compute(Measure.RESERVES_BELOW_FLOOR)
                .build();
        RiskSampler sampler = model.risks().sampler(kernel, seed);
        boolean[][] below = new boolean[years][draws];
        for (int from = 0; from < draws; from += kernel.blockSize()) {
            int count = Math.min(kernel.blockSize(), draws - from);
            sampler.fill(from, count);
            kernel.evaluate(count);
            for (int y = 0; y < years; y++) {
                for (int d = 0; d < count; d++) {
                    below[y][from + d] = kernel.measure(Measure.RESERVES_BELOW_FLOOR, y)[d] > 0;
                }
            }
        }
        return below;
    }

    /** P(balance below floor after T years) = Φ((F − R₀ + Tμ) / (σ√T)). */
    @Test
    void theChanceOfEndingBelowTheFloorIsTheNormalOne() {
        int draws = 40_000;
        boolean[][] below = belowFloor("7000000", new Normal(400_000, 600_000), 4, draws, 1);
        for (int t = 1; t <= 4; t++) {
            double z = (5_000_000 - 7_000_000 + t * 400_000) / (600_000 * Math.sqrt(t));
            double expected = new NormalDistribution().cumulativeProbability(z);
            int count = 0;
            for (boolean one : below[t - 1]) {
                count += one ? 1 : 0;
            }
            assertEquals(
                    expected,
                    count / (double) draws,
                    4 * Math.sqrt(expected * (1 - expected) / draws),
                    "four standard errors, year " + t);
        }
    }

    /** Sparre Andersen: without headroom, P(never below over n years) = C(2n, n) / 4ⁿ = 1/2, 3/8, 5/16, 35/128. */
    @Test
    void theChanceOfNeverFallingBelowWithoutHeadroomIsBinomial() {
        int draws = 40_000;
        boolean[][] below = belowFloor("5000000", new Normal(0, 600_000), 4, draws, 2);
        double[] expected = {1 / 2.0, 3 / 8.0, 5 / 16.0, 35 / 128.0};
        boolean[] fell = new boolean[draws];
        for (int y = 0; y < 4; y++) {
            int never = 0;
            for (int d = 0; d < draws; d++) {
                fell[d] |= below[y][d];
                never += fell[d] ? 0 : 1;
            }
            double p = expected[y];
            assertEquals(p, never / (double) draws, 4 * Math.sqrt(p * (1 - p) / draws), (y + 1) + " years");
        }
    }
}
