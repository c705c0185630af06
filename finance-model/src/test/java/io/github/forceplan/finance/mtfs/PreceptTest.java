package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.indicator.ReferendumCheck;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.precept.DwellingsTaxBase;
import io.github.forceplan.finance.precept.GrownTaxBase;
import io.github.forceplan.finance.precept.Precept;
import io.github.forceplan.finance.precept.StatedTaxBase;
import io.github.forceplan.finance.precept.TaxBase;
import io.github.forceplan.forecast.time.ByYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreceptTest {

    private static FinancePlanBuilder precept(
            String baseYear, String baseBandD, ByYear increase, TaxBase taxBase, Optional<ByYear> limit) {
        return new FinancePlanBuilder()
                .precept(new Precept(
                        "Precept", "Council tax", year(baseYear), new BigDecimal(baseBandD), increase, taxBase, limit));
    }

    private static TaxBase stated(String... equivalents) {
        return new StatedTaxBase(from("2019/20", equivalents));
    }

    /** Derbyshire's police band D, 2016/17 to 2024/25, as published or chained from published increases. */
    @Test
    void bandDIsTheYearBeforePlusTheIncrease() {
        FinancePlanBuilder plan = precept(
                "2016/17",
                "177.07",
                from("2017/18", "3.53", "12", "24", "10", "15", "10", "15", "13"),
                new GrownTaxBase(
                        year("2016/17"), BigDecimal.ONE, from("2017/18", "0", "0", "0", "0", "0", "0", "0", "0")),
                Optional.of(from("2018/19", "12", "24", "10", "15", "10", "15", "13")));
        Ledger ledger = ledger(plan, years("2017/18", 8));
        assertEquals(
                moneys("180.60", "192.60", "216.60", "226.60", "241.60", "251.60", "266.60", "279.60"),
                all(ledger, Measure.BAND_D));
        List<ReferendumCheck> checks = ReferendumCheck.of(ledger);
        assertEquals(ReferendumCheck.Verdict.LIMIT_NOT_KNOWN, checks.get(0).verdict());
        assertTrue(checks.subList(1, 8).stream()
                .allMatch(check -> check.verdict() == ReferendumCheck.Verdict.WITHIN_LIMIT));
        // Published: 1.99 %, 12.46 %, 6.62 %, 4.88 %.
        assertEquals(new BigDecimal("0.0199"), checks.get(0).increaseRate());
        assertEquals(new BigDecimal("0.1246"), checks.get(2).increaseRate());
        assertEquals(new BigDecimal("0.0662"), checks.get(4).increaseRate());
        assertEquals(new BigDecimal("0.0488"), checks.get(7).increaseRate());
    }

    @Test
    void anIncreaseAboveTheLimitNeedsAReferendum() {
        FinancePlanBuilder plan = precept(
                "2018/19", "192.60", from("2019/20", "24.01"), stated("309071"), Optional.of(from("2019/20", "24")));
        ReferendumCheck check =
                ReferendumCheck.of(ledger(plan, years("2019/20", 1))).get(0);
        assertEquals(ReferendumCheck.Verdict.NEEDS_REFERENDUM, check.verdict());
        assertEquals(Money.of("0.01"), check.excess());
    }

    /** £24 at a tax base of 309,071 is £7,417,704: not the £3.2m that was reported after pressures. */
    @Test
    void theYieldIsBandDTimesTheTaxBase() {
        FinancePlanBuilder plan =
                precept("2018/19", "192.60", from("2019/20", "0", "24"), stated("309071", "309071"), Optional.empty());
        Ledger ledger = ledger(plan, years("2019/20", 2));
        assertEquals(moneys("59527074.60", "66944778.60"), line(ledger, "precept"));
    }

    /** A gap of £3.9m needs £12.62 more, one of £6.3m £20.39; at £10 £809,290 and £3,209,290 remain (finance oracle). */
    @Test
    void theIncreaseThatClosesAGapIsRoundedUpToThePenny() {
        for (String[] oracle :
                List.of(new String[] {"3900000", "12.62", "809290"}, new String[] {"6300000", "20.39", "3209290"})) {
            FinancePlanBuilder plan = precept(
                            "2018/19", "0.00", from("2019/20", "10"), stated("309071"), Optional.empty())
                    .line("gap", recurring("2019/20", oracle[0]));
            MtfsModel model = MtfsModel.compile(plan.build(), years("2019/20", 1), List.of());
            assertEquals(moneys(oracle[2]), all(model.ledger(Drivers.none()), Measure.UNFUNDED_RESIDUAL));
            String address = "finance.precept.increase.2019/20";
            BigDecimal needed = new BigDecimal(oracle[1]);
            assertEquals(
                    moneys("0"), all(model.ledger(Drivers.none(), Map.of(address, needed)), Measure.UNFUNDED_RESIDUAL));
            Ledger pennyLess = model.ledger(Drivers.none(), Map.of(address, needed.subtract(new BigDecimal("0.01"))));
            assertTrue(
                    pennyLess.money(Measure.UNFUNDED_RESIDUAL, year("2019/20")).isPositive());
        }
    }

    /** 900 × 6/9 + 900 × 9/9 + 450 × 18/9 = 2,400 equivalents; growth 1 %, collection 98.5 %. */
    @Test
    void theTaxBaseIsDwellingsByNinthsTimesTheCollectionRate() {
        BigDecimal none = BigDecimal.ZERO;
        FinancePlanBuilder plan = precept(
                "2018/19",
                "100",
                from("2019/20", "0", "0"),
                new DwellingsTaxBase(
                        year("2018/19"),
                        new DwellingsTaxBase.DwellingsByBand(
                                new BigDecimal(900),
                                none,
                                none,
                                new BigDecimal(900),
                                none,
                                none,
                                none,
                                new BigDecimal(450)),
                        from("2019/20", "0", "0.01"),
                        from("2019/20", "0.985", "0.985")),
                Optional.empty());
        Ledger ledger = ledger(plan, years("2019/20", 2));
        assertEquals(0, new BigDecimal("2364").compareTo(ledger.exact(Measure.TAX_BASE, year("2019/20"))));
        assertEquals(moneys("236400.00", "238764.00"), line(ledger, "precept"));
    }
}
