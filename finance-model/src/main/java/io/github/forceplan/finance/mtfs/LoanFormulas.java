package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.capital.Loan;
import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.forecast.time.FinancialYear;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A loan's instalments, each to the penny, the interest that accrues in each financial year, and what is outstanding on
 * 31 March. Instalment of an annuity: {@code P × i × (1 + i)ⁿ ÷ ((1 + i)ⁿ − 1)}, i being the rate a period; the last
 * payment clears the balance.
 */
final class LoanFormulas {

    private final Formulas f;
    private final Loan loan;
    private final LocalDate end;

    private final List<LocalDate> dates = new ArrayList<>();
    private final List<Formula> interest = new ArrayList<>();
    private final List<Formula> balance = new ArrayList<>();

    LoanFormulas(Compilation plan, String id, Loan loan) {
        this.f = plan.formulas;
        this.loan = loan;
        this.end = plan.years.get(plan.years.size() - 1).lastDay();
        schedule(plan, "finance.capital.loans." + id);
    }

    /** Period k runs from {@code dates[k]} to {@code dates[k + 1]}; {@code balance[k]} is owed while it does. */
    private void schedule(Compilation plan, String at) {
        int perYear = loan.paymentsPerYear();
        int periods = loan.termYears() * perYear;
        Formula principal = f.penny(
                loan.label() + ", principal",
                plan.input(at + ".principal", loan.label() + ", borrowed", loan.principal()));
        Formula rate = f.figure(
                loan.label() + ", rate a period",
                f.divide(plan.input(at + ".rate", loan.label() + ", yearly rate", loan.rate()), f.constant(perYear)));
        // A loan free of interest has no annuity formula; its equal payments are equal instalments of principal.
        boolean annuity = loan.kind() == Loan.Kind.ANNUITY && loan.rate().signum() != 0;
        Formula payment = annuity ? payment(principal, rate, periods) : f.constant(0);

        Formula owed = principal;
        dates.add(loan.drawn());
        for (int k = 1; k <= periods && !dates.get(k - 1).isAfter(end); k++) {
            dates.add(loan.drawn().plusMonths((long) k * 12 / perYear));
            balance.add(owed);
            Formula charged = f.penny(loan.label() + ", interest of payment " + k, f.multiply(owed, rate));
            interest.add(charged);
            if (k == periods) {
                owed = f.constant(0);
            } else if (annuity) {
                owed = f.figure(owedAfter(k), f.subtract(owed, f.subtract(payment, charged)));
            } else if (loan.kind() != Loan.Kind.MATURITY) {
                // Cumulative rounding: what is repaid after k payments is k/n of the principal to the penny.
                owed = f.figure(owedAfter(k), f.subtract(principal, share(principal, k, periods)));
            }
        }
        balance.add(owed);
    }

    private Formula payment(Formula principal, Formula rate, int periods) {
        Formula growth = f.power(f.add(f.constant(1), rate), periods);
        return f.penny(
                loan.label() + ", payment",
                f.divide(f.multiply(f.multiply(principal, rate), growth), f.subtract(growth, f.constant(1))));
    }

    private Formula share(Formula principal, int k, int periods) {
        return f.penny(
                loan.label() + ", repaid after payment " + k,
                f.divide(f.multiply(principal, f.constant(k)), f.constant(periods)));
    }

    private String owedAfter(int k) {
        return loan.label() + ", owed after payment " + k;
    }

    /** Interest that accrues in a year, day by day: what has accrued to its end less what had to its beginning. */
    Formula interest(FinancialYear year) {
        LocalDate from = year.firstDay();
        LocalDate to = year.plus(1).firstDay();
        List<Formula> terms = new ArrayList<>();
        for (int k = 0; k < interest.size(); k++) {
            if (dates.get(k).isBefore(to) && dates.get(k + 1).isAfter(from)) {
                terms.add(f.subtract(accrued(k, to), accrued(k, from)));
            }
        }
        return f.sum(terms);
    }

    /** Interest of period k accrued before a day, to the penny. */
    private Formula accrued(int k, LocalDate day) {
        LocalDate begins = dates.get(k);
        LocalDate ends = dates.get(k + 1);
        if (!day.isAfter(begins)) {
            return f.constant(0);
        }
        if (!day.isBefore(ends)) {
            return interest.get(k);
        }
        return f.penny(
                loan.label() + ", interest of payment " + (k + 1) + " accrued before " + day,
                f.divide(
                        f.multiply(interest.get(k), f.constant(ChronoUnit.DAYS.between(begins, day))),
                        f.constant(ChronoUnit.DAYS.between(begins, ends))));
    }

    /** Principal owed at the end of a day, after what is paid on it. */
    Formula outstanding(LocalDate day) {
        if (day.isBefore(loan.drawn())) {
            return f.constant(0);
        }
        int periods = 0;
        while (periods + 1 < dates.size() && !dates.get(periods + 1).isAfter(day)) {
            periods++;
        }
        return balance.get(periods);
    }
}
