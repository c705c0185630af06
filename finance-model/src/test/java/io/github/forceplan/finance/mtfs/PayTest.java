package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.line.Pay;
import io.github.forceplan.finance.pay.Cohort;
import io.github.forceplan.finance.pay.OnCosts;
import io.github.forceplan.finance.pay.PayScale;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.finance.price.Index;
import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.finance.price.PriceLevel;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Costs against arithmetic written out month by month. */
class PayTest {

    private static final List<FinancialYear> YEARS = years("2019/20", 2);

    private static FinancePlanBuilder plan(Month increments, Cohort cohort, String allowance, String vacancies) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        points.put("1", new BigDecimal("24000"));
        points.put("2", new BigDecimal("30000"));
        return new FinancePlanBuilder()
                .index("award", new Index("Pay award", from("2019/20", "0.02", "0.03"), Month.SEPTEMBER))
                .payScale(
                        "constable",
                        new PayScale(
                                "Constable",
                                points,
                                increments,
                                new Indexation("award", year("2019/20"), PriceLevel.START_OF_YEAR)))
                .onCosts(
                        "officers",
                        new OnCosts(
                                "Officers",
                                from("2019/20", "0.31", "0.31"),
                                from("2019/20", "0.138", "0.138"),
                                from("2019/20", "8632", "8788")))
                .line(
                        "constables",
                        new Pay(
                                "Constables",
                                "Pay",
                                "constable",
                                "officers",
                                Map.of("all", cohort),
                                allowance.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(allowance)),
                                vacancies.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(from("2019/20", vacancies, vacancies))));
    }

    private static Cohort posts(String number, boolean increments) {
        return new Cohort(
                "1", year("2019/20"), increments, Optional.of(from("2019/20", number, number)), Optional.empty());
    }

    /** A month's pay with on-costs, twelve times. */
    private static BigDecimal annual(double salary, double threshold) {
        return BigDecimal.valueOf(salary * 1.31 + 0.138 * (salary - threshold));
    }

    private static BigDecimal months(int months, BigDecimal annual) {
        return annual.multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(12), 20, java.math.RoundingMode.HALF_UP);
    }

    private static io.github.forceplan.finance.money.Money pennies(BigDecimal amount) {
        return io.github.forceplan.finance.money.Money.rounded(amount, java.math.RoundingMode.HALF_UP);
    }

    @Test
    void awardsPensionAndNationalInsuranceByTheMonth() {
        Ledger ledger = ledger(plan(Month.APRIL, posts("10", false), "", ""), YEARS);
        BigDecimal first = months(5, annual(24_000, 8_632)).add(months(7, annual(24_480, 8_632)));
        BigDecimal second = months(5, annual(24_480, 8_788)).add(months(7, annual(25_214.4, 8_788)));
        assertEquals(
                List.of(pennies(first.multiply(BigDecimal.TEN)), pennies(second.multiply(BigDecimal.TEN))),
                line(ledger, "constables"));
    }

    /** Increments in January: nine months on point 1, three on point 2; the next year on point 2, the last. */
    @Test
    void incrementsArePaidInTheirMonthAndStopAtTheLastPoint() {
        Ledger ledger = ledger(plan(Month.JANUARY, posts("1", true), "", ""), YEARS);
        BigDecimal first = months(5, annual(24_000, 8_632))
                .add(months(4, annual(24_480, 8_632)))
                .add(months(3, annual(30_600, 8_632)));
        BigDecimal second = months(5, annual(30_600, 8_788)).add(months(7, annual(31_518, 8_788)));
        assertEquals(List.of(pennies(first), pennies(second)), line(ledger, "constables"));
    }

    @Test
    void allowancesAreFreeOfOnCostsAndVacanciesSaveTheirShare() {
        Ledger ledger = ledger(plan(Month.APRIL, posts("10", false), "1200", "0.05"), YEARS);
        BigDecimal allowance = new BigDecimal("1200")
                .multiply(new BigDecimal("12.14"))
                .divide(new BigDecimal("12"), 20, java.math.RoundingMode.HALF_UP);
        BigDecimal first = months(5, annual(24_000, 8_632))
                .add(months(7, annual(24_480, 8_632)))
                .add(allowance)
                .multiply(new BigDecimal("9.5"));
        assertEquals(pennies(first), line(ledger, "constables").get(0));
    }

    @Test
    void aSalaryBelowTheThresholdBearsNoNationalInsurance() {
        FinancePlanBuilder plan = plan(Month.APRIL, posts("1", false), "", "")
                .onCosts(
                        "officers",
                        new OnCosts(
                                "Officers",
                                from("2019/20", "0", "0"),
                                from("2019/20", "0.138", "0.138"),
                                from("2019/20", "24240", "99999")));
        // 2019/20: seven months at 24,480, of which 240 a year above the threshold.
        assertEquals(
                moneys("24299.32", "24908.40"),
                line(ledger(plan, YEARS), "constables"),
                "(5 × 24,000 + 7 × 24,480 + 7 × 0.138 × 240) / 12; (5 × 24,480 + 7 × 25,214.40) / 12");
    }

    @Test
    void peopleInPostComeFromADriver() {
        Cohort driven = new Cohort("1", year("2019/20"), false, Optional.empty(), Optional.of("strength"));
        MtfsModel model = MtfsModel.compile(plan(Month.APRIL, driven, "", "").build(), YEARS, List.of("strength"));
        Ledger ledger = model.ledger(Drivers.none().with("strength", 10.5, 0));
        BigDecimal first = months(5, annual(24_000, 8_632)).add(months(7, annual(24_480, 8_632)));
        assertEquals(
                pennies(first.multiply(new BigDecimal("10.5"))),
                line(ledger, "constables").get(0));
        assertEquals(moneys("0"), List.of(line(ledger, "constables").get(1)));
    }

    @Test
    void whatIsNotDefinedIsNamedWithWhatIs() {
        Cohort nowhere = new Cohort("9", year("2019/20"), false, Optional.empty(), Optional.of("strenght"));
        FinancePlanBuilder plan = plan(Month.APRIL, nowhere, "", "");
        InvalidFinancePlanException e = assertThrows(
                InvalidFinancePlanException.class, () -> MtfsModel.compile(plan.build(), YEARS, List.of("strength")));
        assertTrue(e.getMessage().contains("There is no driver 'strenght'. Known: strength."), e.getMessage());
        assertTrue(e.getMessage().contains("no point '9' on pay scale 'constable'. Known: 1, 2."), e.getMessage());
    }
}
