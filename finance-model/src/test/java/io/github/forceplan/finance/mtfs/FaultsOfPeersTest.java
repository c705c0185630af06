package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.capital.Capital;
import io.github.forceplan.finance.capital.Loan;
import io.github.forceplan.finance.capital.Provision;
import io.github.forceplan.finance.capital.Scheme;
import io.github.forceplan.finance.indicator.ReserveOutlook;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.precept.GrownTaxBase;
import io.github.forceplan.finance.precept.Precept;
import io.github.forceplan.finance.reserve.ReservePolicy;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Faults found in open tools for local authority finance, each shown not to happen here. */
class FaultsOfPeersTest {

    private static final List<FinancialYear> YEARS = years("2019/20", 4);

    private static Ledger borrowing(Provision.Method method, int years) {
        List<FinancialYear> horizon = years("2019/20", years);
        Scheme scheme = new Scheme(
                "Estate",
                from("2019/20", "23000000"),
                Map.of(),
                year("2019/20"),
                new Provision(
                        method,
                        40,
                        method == Provision.Method.ANNUITY ? Optional.of(new BigDecimal("0.025")) : Optional.empty()));
        return ledger(
                new FinancePlanBuilder()
                        .capital(new Capital(
                                BigDecimal.ZERO,
                                ByYear.constant(horizon.get(0), horizon.get(years - 1), BigDecimal.ZERO),
                                Map.of("estate", scheme),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty())),
                horizon);
    }

    /** Flat interest would be 23m × 2.5 % = 575,000 every year; the principal part rises and adds up to 23m. */
    @Test
    void annuityProvisionIsNotFlatInterest() {
        List<Money> provision = line(borrowing(Provision.Method.ANNUITY, 41), "provision.estate");
        for (int y = 1; y < 40; y++) {
            assertTrue(provision.get(y + 1).compareTo(provision.get(y)) > 0, "it rises every year");
        }
        assertEquals(Money.of("23000000"), provision.stream().reduce(Money.ZERO, Money::plus));
    }

    /** 23m / 40, 23m / 39, 23m / 38 … would charge more than was borrowed. */
    @Test
    void assetLifeProvisionDoesNotDivideTheOriginalDebtByTheRemainingLife() {
        List<Money> provision = line(borrowing(Provision.Method.EQUAL_INSTALMENT, 42), "provision.estate");
        assertEquals(provision.get(1), provision.get(30));
        assertEquals(Money.of("23000000"), provision.stream().reduce(Money.ZERO, Money::plus));
    }

    @Test
    void anUnfundedGapDoesNotLookSolvent() {
        Ledger ledger = ledger(
                new FinancePlanBuilder()
                        .line("spending", recurring("2019/20", "10", "10", "10", "10"))
                        .reserve("general", reserve("25", "5"))
                        .reservePolicy(drawOn("general")),
                YEARS);
        assertEquals(
                moneys("15", "5", "5", "5"),
                all(ledger, "general", ReserveMeasure.CLOSING),
                "the gap reaches reserves");
        assertEquals(
                moneys("0", "0", "10", "10"),
                all(ledger, Measure.UNFUNDED_RESIDUAL),
                "and then is a figure of its own");
        Ledger unasked = ledger(
                new FinancePlanBuilder()
                        .line("spending", recurring("2019/20", "10", "10", "10", "10"))
                        .reserve("general", reserve("25", "5"))
                        .reservePolicy(new ReservePolicy(List.of(), "general")),
                YEARS);
        assertEquals(moneys("10", "10", "10", "10"), all(unasked, Measure.UNFUNDED_RESIDUAL));
        assertEquals(
                ReserveOutlook.Verdict.NEVER_BELOW_FLOOR,
                ReserveOutlook.of(unasked).get(0).verdict());
    }

    @Test
    void aCollectionFundSurplusDoesNotCompoundWithTaxGrowth() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("collection-fund", collectionFund("2019/20", "1000000"))
                .precept(new Precept(
                        "Precept",
                        "Council tax",
                        year("2018/19"),
                        new BigDecimal("100"),
                        from("2019/20", "5", "5", "5", "5"),
                        new GrownTaxBase(
                                year("2018/19"), new BigDecimal("1000"), from("2019/20", "0.1", "0.1", "0.1", "0.1")),
                        Optional.empty()));
        Ledger ledger = ledger(plan, YEARS);
        assertEquals(moneys("1000000", "0", "0", "0"), line(ledger, "collection-fund"));
        assertEquals(moneys("1000000", "0", "0", "0"), all(ledger, Measure.ONE_OFF_FUNDING));
        assertEquals(
                moneys("115500", "133100", "153065", "175692"),
                line(ledger, "precept"),
                "band D × tax base, nothing more");
    }

    @Test
    void debtCostIsChargedOnceAndNotRolledIntoTheBase() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("base", recurring("2019/20", "100", "100", "100", "100"))
                .capital(new Capital(
                        BigDecimal.ZERO,
                        from("2019/20", "0", "0", "0", "0"),
                        Map.of(),
                        Map.of(
                                "loan",
                                new Loan(
                                        "Loan",
                                        Loan.Kind.MATURITY,
                                        new BigDecimal("1000"),
                                        LocalDate.of(2019, 4, 1),
                                        10,
                                        2,
                                        new BigDecimal("0.02"))),
                        Optional.empty(),
                        Optional.empty()));
        assertEquals(moneys("120", "120", "120", "120"), all(ledger(plan, YEARS), Measure.NET_EXPENDITURE));
    }

    @Test
    void aRecurringSavingIsNotCountedAgainEachYear() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("base", recurring("2019/20", "100", "100", "100", "100"))
                .saving("fleet", saving("2019/20", "10", "10", "10", "10"));
        assertEquals(moneys("90", "90", "90", "90"), all(ledger(plan, YEARS), Measure.BUDGET_GAP));
    }

    @Test
    void sevenThousandPoundsSharedByThreeLosesNothing() {
        Money amount = Money.of("7002.73");
        List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertEquals(amount, amount.allocate(thirds).stream().reduce(Money.ZERO, Money::plus));
    }

    /** Random numbers come from the seed: the same twice over, others with another seed. */
    @Test
    void nothingDependsOnTheClockOrOnTheOrderOfRuns() {
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .line("base", recurring("2019/20", "100", "100", "100", "100"))
                .risk(
                        "base",
                        new io.github.forceplan.finance.risk.Risk(
                                "Base",
                                "finance.lines.base.amount",
                                new io.github.forceplan.forecast.distribution.Normal(0, 1),
                                io.github.forceplan.finance.risk.Risk.Effect.ADD,
                                0,
                                Optional.empty()));
        MtfsModel model = MtfsModel.compile(plan.build(), YEARS, List.of());
        double first = gapOfDraw(model, 1, 7);
        gapOfDraw(model, 1, 8);
        assertEquals(first, gapOfDraw(model, 1, 7));
        assertNotEquals(first, gapOfDraw(model, 2, 7));
    }

    private static double gapOfDraw(MtfsModel model, long seed, long draw) {
        MtfsKernel kernel =
                model.kernel().vary(model.risks()).compute(Measure.BUDGET_GAP).build();
        model.risks().sampler(kernel, seed).fill(draw, 1);
        kernel.evaluate(1);
        return kernel.measure(Measure.BUDGET_GAP, 0)[0];
    }

    @Test
    void aGapAndItsReservesAreNotOneNumber() {
        Ledger ledger = ledger(
                new FinancePlanBuilder()
                        .line("spending", recurring("2019/20", "10", "10", "10", "10"))
                        .reserve("general", reserve("100", "0"))
                        .reservePolicy(drawOn("general")),
                YEARS);
        assertEquals(
                moneys("10", "10", "10", "10"), all(ledger, Measure.UNDERLYING_GAP), "reserves hide no recurring gap");
        assertFalse(ledger.money(Measure.AUTOMATIC_RESERVES_USED, YEARS.get(3)).isNegative());
    }
}
