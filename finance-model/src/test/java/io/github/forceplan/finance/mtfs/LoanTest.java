package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.finance.capital.Capital;
import io.github.forceplan.finance.capital.Loan;
import io.github.forceplan.finance.formula.LedgerEvaluator;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against schedules computed by R ({@code src/test/R/loans.R}). */
class LoanTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 4, 1);

    private record Payment(Loan loan, int number, Money interest, Money balance) {}

    private static List<Payment> reference(String id) {
        InputStream file = Objects.requireNonNull(LoanTest.class.getResourceAsStream("/finance/loans.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(id))
                    .map(cells -> new Payment(
                            new Loan(
                                    cells[0],
                                    Loan.Kind.valueOf(cells[1]),
                                    new BigDecimal(cells[2]),
                                    FIRST_DAY,
                                    Integer.parseInt(cells[3]),
                                    Integer.parseInt(cells[4]),
                                    new BigDecimal(cells[5])),
                            Integer.parseInt(cells[6]),
                            Money.of(cells[7]),
                            Money.of(cells[8])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FinancePlanBuilder plan(Loan loan, List<FinancialYear> years) {
        return new FinancePlanBuilder()
                .capital(new Capital(
                        BigDecimal.ZERO,
                        ByYear.constant(years.get(0), years.get(years.size() - 1), BigDecimal.ZERO),
                        Map.of(),
                        Map.of("loan", loan),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"annuity", "maturity", "equal", "monthly"})
    void everyPaymentLeavesTheReferenceBalance(String id) {
        List<Payment> payments = reference(id);
        Loan loan = payments.get(0).loan();
        Compilation compilation =
                new Compilation(new FinancePlanBuilder().build(), years("2019/20", loan.termYears() + 1), List.of());
        LoanFormulas formulas = new LoanFormulas(compilation, "loan", loan);
        LedgerEvaluator ledger = new LedgerEvaluator(compilation.formulas);
        for (Payment payment : payments) {
            LocalDate day = FIRST_DAY.plusMonths((long) payment.number() * 12 / loan.paymentsPerYear());
            assertEquals(
                    payment.balance(),
                    new Money(ledger.pence(formulas.outstanding(day))),
                    "payment " + payment.number());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"annuity", "maturity", "equal", "monthly"})
    void yearsBearTheReferenceInterest(String id) {
        List<Payment> payments = reference(id);
        Loan loan = payments.get(0).loan();
        List<FinancialYear> years = years("2019/20", loan.termYears() + 1);
        List<Money> charged = line(ledger(plan(loan, years), years), "interest.loan");
        for (int y = 0; y < loan.termYears(); y++) {
            Money ofYear = payments.subList(y * loan.paymentsPerYear(), (y + 1) * loan.paymentsPerYear()).stream()
                    .map(Payment::interest)
                    .reduce(Money.ZERO, Money::plus);
            assertEquals(ofYear, charged.get(y), years.get(y).toString());
        }
        assertEquals(Money.ZERO, charged.get(loan.termYears()));
    }

    /** £1m at 4 %, half-yearly from 15 January 2020: 77 of the first period's 182 days fall in 2019/20. */
    @Test
    void interestAccruesDayByDayAcrossTheYearEnd() {
        Loan loan =
                new Loan("New", Loan.Kind.MATURITY, pounds("1000000"), LocalDate.of(2020, 1, 15), 2, 2, pounds("0.04"));
        List<FinancialYear> years = years("2019/20", 3);
        Ledger ledger = ledger(plan(loan, years), years);
        // 20,000 × 77/182 = 8,461.54; the third period, 15 January to 15 July 2021, has 76 of 181 days before April.
        assertEquals(
                moneys("8461.54", "39936.25", "31602.21"),
                line(ledger, "interest.loan"),
                "20,000 − 8,461.54 + 20,000 + 20,000 × 76/181 = 8,397.79; the rest of 80,000");
        assertEquals(moneys("1000000.00", "1000000.00", "0"), all(ledger, Measure.EXTERNAL_DEBT));
    }

    @Test
    void aLoanFreeOfInterestIsRepaidInEqualInstalments() {
        Loan loan = new Loan("Salix", Loan.Kind.ANNUITY, pounds("100000"), FIRST_DAY, 3, 2, pounds("0.00"));
        List<FinancialYear> years = years("2019/20", 3);
        Ledger ledger = ledger(plan(loan, years), years);
        assertEquals(moneys("0", "0", "0"), line(ledger, "interest.loan"));
        assertEquals(moneys("83333.33", "50000.00", "16666.67"), all(ledger, Measure.EXTERNAL_DEBT));
    }

    @Test
    void aLoanDrawnLaterCostsNothingBefore() {
        Loan loan = new Loan(
                "Later", Loan.Kind.MATURITY, pounds("1000000"), LocalDate.of(2021, 4, 1), 5, 2, pounds("0.02"));
        List<FinancialYear> years = years("2019/20", 3);
        Ledger ledger = ledger(plan(loan, years), years);
        assertEquals(moneys("0", "0", "20000.00"), line(ledger, "interest.loan"));
        assertEquals(moneys("0", "0", "1000000.00"), all(ledger, Measure.EXTERNAL_DEBT));
    }
}
