package io.github.forceplan.finance.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.line.Certainty;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.GrantKind;
import io.github.forceplan.finance.line.OneOff;
import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.mtfs.Drivers;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BridgeTest {

    private static final FinancialYear FIRST = FinancialYear.parse("2019/20");
    private static final List<FinancialYear> YEARS = List.of(FIRST, FIRST.plus(1));

    private static ByYear millions(String first, String second) {
        return ByYear.of(FIRST, 0)
                .with(FIRST, new BigDecimal(first).movePointRight(6))
                .with(FIRST.plus(1), new BigDecimal(second).movePointRight(6));
    }

    private static Recurring pressure(String label, String increase) {
        return new Recurring(label, "Pressures", millions("0", increase));
    }

    private static Grant grant(String label, String increase) {
        return new Grant(
                label,
                "Grants",
                GrantKind.CORE,
                Certainty.CONFIRMED,
                millions("0", increase),
                Optional.empty(),
                Optional.empty());
    }

    /** North Yorkshire PFCC, decision notice 02/2020: pressures of 10.6 less grant of 6.8 leave 3.8 to the precept. */
    private static FinancePlanBuilder northYorkshire() {
        return new FinancePlanBuilder()
                .line("pay", pressure("Pay and pensions", "4.9"))
                .line("officers", pressure("Officers", "3.7"))
                .line("non-pay", pressure("Non-pay", "1.0"))
                .line("capital", pressure("Capital", "0.3"))
                .line("other", pressure("Other", "0.7"))
                .line("core", grant("Core grant", "5.2"))
                .line("uplift", grant("Uplift grant", "1.6"));
    }

    private static Ledger ledger(FinancePlanBuilder plan) {
        return MtfsModel.compile(plan.build(), YEARS, List.of()).ledger(Drivers.none());
    }

    @Test
    void fromOneYearToTheNextLineByLine() {
        Bridge bridge = Bridge.betweenYears(ledger(northYorkshire()), Measure.BUDGET_GAP, FIRST, FIRST.plus(1));
        assertEquals(Money.ZERO, bridge.opening());
        assertEquals(Money.of("3800000"), bridge.closing());
        assertEquals(7, bridge.movements().size());
        assertEquals(Money.of("-5200000"), bridge.movements().get(5).amount(), "more grant, less gap");
    }

    @Test
    void fromOneScenarioToAnotherWithLinesThatOnlyOneHas() {
        Ledger plan = ledger(northYorkshire());
        Ledger other = ledger(northYorkshire()
                .line("pay", pressure("Pay and pensions", "5.4"))
                .line("ict", new OneOff("ICT", "ICT", millions("0", "0.2"))));
        FinancialYear second = FIRST.plus(1);
        Bridge bridge = Bridge.betweenScenarios(plan, "plan", other, "higher pay", Measure.BUDGET_GAP, second);
        assertEquals(
                List.of(Money.of("500000"), Money.of("200000")),
                bridge.movements().stream().map(Bridge.Movement::amount).toList());
        Bridge back = Bridge.betweenScenarios(other, "higher pay", plan, "plan", Measure.BUDGET_GAP, second);
        assertEquals(Money.of("-200000"), back.movements().get(1).amount());
        Bridge underlying = Bridge.betweenScenarios(plan, "plan", other, "higher pay", Measure.UNDERLYING_GAP, second);
        assertEquals(1, underlying.movements().size(), "one-off spending is not in it");
    }

    @Test
    void aBridgeThatDoesNotCloseCannotBeMade() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new Bridge(Measure.BUDGET_GAP, "a", "b", Money.ZERO, List.of(), Money.of("1")));
        assertTrue(e.getMessage().contains("does not close"), e.getMessage());
        Ledger ledger = ledger(northYorkshire());
        assertThrows(
                IllegalArgumentException.class,
                () -> Bridge.betweenYears(ledger, Measure.CLOSING_RESERVES, FIRST, FIRST.plus(1)));
    }
}
