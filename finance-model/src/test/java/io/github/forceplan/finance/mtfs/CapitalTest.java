package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.capital.Capital;
import io.github.forceplan.finance.capital.FinancingSource;
import io.github.forceplan.finance.capital.Provision;
import io.github.forceplan.finance.capital.Scheme;
import io.github.forceplan.finance.capital.Treasury;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapitalTest {

    private static final Provision EQUAL_40 = new Provision(Provision.Method.EQUAL_INSTALMENT, 40, Optional.empty());

    private static Provision annuity(int years) {
        return new Provision(Provision.Method.ANNUITY, years, Optional.of(new BigDecimal("0.025")));
    }

    private static Scheme borrowed(String amount, Provision provision) {
        return new Scheme("Headquarters", from("2019/20", amount), Map.of(), year("2019/20"), provision);
    }

    private static FinancePlanBuilder plan(Scheme scheme, List<FinancialYear> years) {
        return new FinancePlanBuilder().capital(capital(years, Map.of("hq", scheme), Optional.empty()));
    }

    private static Capital capital(
            List<FinancialYear> years, Map<String, Scheme> schemes, Optional<Treasury> treasury) {
        return new Capital(
                BigDecimal.ZERO,
                ByYear.constant(years.get(0), years.get(years.size() - 1), BigDecimal.ZERO),
                schemes,
                Map.of(),
                treasury,
                Optional.empty());
    }

    private static List<Money> provision(Scheme scheme, int years) {
        List<FinancialYear> horizon = years("2019/20", years);
        return line(ledger(plan(scheme, horizon), horizon), "provision.hq");
    }

    /** £23m over 40 and 25 years, £100m over 40, at 2.5 %: finance oracles to the penny. */
    @Test
    void provisionByAnnuityIsThePrincipalPartOfTheAnnuity() {
        List<Money> forty = provision(borrowed("23000000", annuity(40)), 42);
        assertEquals(Money.ZERO, forty.get(0), "no charge in the year of use");
        assertEquals(Money.of("341233.36"), forty.get(1));
        assertEquals(Money.of("349764.20"), forty.get(2));
        assertEquals(Money.of("893886.21"), forty.get(40));
        assertEquals(Money.ZERO, forty.get(41));
        assertEquals(
                Money.of("673346.18"),
                provision(borrowed("23000000", annuity(25)), 2).get(1));
        assertEquals(
                Money.of("1483623.32"),
                provision(borrowed("100000000", annuity(40)), 2).get(1));
    }

    @Test
    void provisionByEqualInstalmentDividesWhatWasBorrowedByTheLife() {
        List<Money> forty = provision(borrowed("23000000", EQUAL_40), 43);
        assertEquals(Money.ZERO, forty.get(0));
        for (int k = 1; k <= 40; k++) {
            assertEquals(Money.of("575000.00"), forty.get(k));
        }
        assertEquals(Money.ZERO, forty.get(41));
        Provision twentyFive = new Provision(Provision.Method.EQUAL_INSTALMENT, 25, Optional.empty());
        assertEquals(
                Money.of("920000.00"),
                provision(borrowed("23000000", twentyFive), 2).get(1));
    }

    @Test
    void allProvisionAddsUpToWhatWasBorrowedToThePenny() {
        for (String amount : List.of("23000000", "99999.99", "0.07", "1234567.89")) {
            for (Provision provision : List.of(
                    annuity(37), annuity(3), new Provision(Provision.Method.EQUAL_INSTALMENT, 7, Optional.empty()))) {
                Money sum = provision(borrowed(amount, provision), 45).stream().reduce(Money.ZERO, Money::plus);
                assertEquals(Money.of(amount), sum, provision.toString());
            }
        }
    }

    @Test
    void chargesBeginInTheYearAfterSpendingAndUseWhicheverIsLater() {
        Scheme scheme = new Scheme(
                "Firearms range",
                from("2019/20", "1000000", "2000000", "3000000", "400000"),
                Map.of(),
                year("2021/22"),
                new Provision(Provision.Method.EQUAL_INSTALMENT, 10, Optional.empty()));
        assertEquals(
                moneys("0", "0", "0", "600000.00", "640000.00"),
                provision(scheme, 5),
                "6m to 2021/22 over ten years; 0.4m of 2022/23 a year later");
    }

    @Test
    void whatIsNotFinancedOtherwiseIsBorrowedAndRaisesTheRequirement() {
        List<FinancialYear> years = years("2019/20", 3);
        Map<String, FinancingSource> sources = Map.of(
                "grant",
                new FinancingSource(FinancingSource.Kind.GRANT, Optional.empty(), from("2019/20", "300000")),
                "revenue",
                new FinancingSource(FinancingSource.Kind.REVENUE, Optional.empty(), from("2020/21", "50000")),
                "reserve",
                new FinancingSource(FinancingSource.Kind.RESERVE, Optional.of("estates"), from("2019/20", "100000")));
        Scheme scheme = new Scheme("Station", from("2019/20", "1000000", "500000"), sources, year("2019/20"), EQUAL_40);
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .reserve("estates", reserve("150000", "0"))
                .reservePolicy(drawOn("estates"))
                .capital(new Capital(
                        new BigDecimal("4000000"),
                        from("2019/20", "160000", "160000", "160000"),
                        Map.of("station", scheme),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
        Ledger ledger = ledger(plan, years);
        assertEquals(moneys("600000.00", "450000.00", "0"), all(ledger, Measure.BORROWING_NEED));
        assertEquals(moneys("0", "15000.00", "26250.00"), line(ledger, "provision.station"));
        // 4,000,000 + 600,000 − 160,000; + 450,000 − 175,000; − 186,250.
        assertEquals(moneys("4440000.00", "4715000.00", "4528750.00"), all(ledger, Measure.FINANCING_REQUIREMENT));
        assertEquals(moneys("0", "50000.00", "0"), line(ledger, "direct-revenue-financing.station"));
        assertEquals(moneys("100000.00", "0", "0"), all(ledger, "estates", ReserveMeasure.CAPITAL_DRAWS));
        assertEquals(
                moneys("0", "0", "0"),
                all(ledger, Measure.PLANNED_RESERVES_USED),
                "a draw for capital supports no revenue");
    }

    /** Capital spending itself never reaches revenue: £23m borrowed costs 2020/21 its provision and nothing else. */
    @Test
    void borrowingIsNotRevenueSpending() {
        List<FinancialYear> years = years("2019/20", 2);
        Ledger ledger = ledger(plan(borrowed("23000000", EQUAL_40), years), years);
        assertEquals(moneys("0", "575000.00"), all(ledger, Measure.NET_EXPENDITURE));
        assertEquals(moneys("23000000.00", "22425000.00"), all(ledger, Measure.FINANCING_REQUIREMENT));
    }

    /** Cash is reserves + working capital + loans − requirement on 1 April: it earns, or is borrowed for a time. */
    @Test
    void cashEarnsAndAShortageIsBorrowedForATime() {
        List<FinancialYear> years = years("2019/20", 2);
        Treasury treasury = new Treasury(
                new BigDecimal("2000000"), from("2019/20", "0.01", "0.01"), from("2019/20", "0.03", "0.03"));
        FinancePlanBuilder plan = new FinancePlanBuilder()
                .reserve("general", reserve("5000000", "0"))
                .reservePolicy(drawOn("general"))
                .capital(capital(years, Map.of("hq", borrowed("9000000", EQUAL_40)), Optional.of(treasury)));
        Ledger ledger = ledger(plan, years);
        // 2019/20: 7m × 1 %; the surplus of 70,000 goes to the reserve. 2020/21: 7.07m − 9m = −1.93m × 3 %.
        assertEquals(moneys("70000.00", "0"), line(ledger, "investment-income"));
        assertEquals(moneys("0", "57900.00"), line(ledger, "interest.temporary"));
        assertEquals(moneys("-70000.00", "282900.00"), all(ledger, Measure.FINANCING_COSTS));
    }

    @Test
    void sourcesBeyondSpendingAndSpendingBeforeThePlanAreFaults() {
        List<FinancialYear> years = years("2019/20", 2);
        Scheme scheme = new Scheme(
                "Station",
                from("2018/19", "100", "100"),
                Map.of(
                        "grant",
                        new FinancingSource(FinancingSource.Kind.GRANT, Optional.empty(), from("2019/20", "101"))),
                year("2019/20"),
                EQUAL_40);
        InvalidFinancePlanException e =
                assertThrows(InvalidFinancePlanException.class, () -> ledger(plan(scheme, years), years));
        assertTrue(e.getMessage().contains("(101) exceed its spending (100)"), e.getMessage());
        assertTrue(e.getMessage().contains("before the plan's first year"), e.getMessage());
    }
}
