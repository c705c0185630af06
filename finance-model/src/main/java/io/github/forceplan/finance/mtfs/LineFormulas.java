package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.line.BalancingPressure;
import io.github.forceplan.finance.line.CollectionFundShare;
import io.github.forceplan.finance.line.Contract;
import io.github.forceplan.finance.line.Driven;
import io.github.forceplan.finance.line.FeesAndIncome;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.HeadcountCondition;
import io.github.forceplan.finance.line.Line;
import io.github.forceplan.finance.line.NonPay;
import io.github.forceplan.finance.line.OneOff;
import io.github.forceplan.finance.line.Pay;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.line.StatedIncome;
import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lines of a plan as formulas, one definition a line. */
final class LineFormulas {

    private final Compilation plan;
    private final Formulas f;
    private final PayFormulas pay;

    LineFormulas(Compilation plan) {
        this.plan = plan;
        this.f = plan.formulas;
        this.pay = new PayFormulas(plan);
    }

    void addAll() {
        plan.plan.lines().forEach((id, line) -> add(id, line, "finance.lines." + id));
    }

    private void add(String id, Line line, String at) {
        if (line instanceof Recurring recurring) {
            add(
                    id,
                    line,
                    Section.SPENDING,
                    Recurrence.RECURRING,
                    year -> plan.required(at + ".amount", line.label(), recurring.amount(), year));
        } else if (line instanceof OneOff oneOff) {
            add(
                    id,
                    line,
                    Section.SPENDING,
                    Recurrence.ONE_OFF,
                    year -> plan.scheduled(at + ".amount", line.label(), oneOff.amount(), year));
        } else if (line instanceof StatedIncome income) {
            add(
                    id,
                    line,
                    Section.INCOME,
                    income.recurrence(),
                    year -> plan.required(at + ".amount", line.label(), income.amount(), year));
        } else if (line instanceof BalancingPressure pressure) {
            add(
                    id,
                    line,
                    Section.SPENDING,
                    Recurrence.RECURRING,
                    year -> plan.required(at + ".amount", line.label(), pressure.amount(), year));
        } else if (line instanceof CollectionFundShare share) {
            add(
                    id,
                    line,
                    Section.FUNDING,
                    Recurrence.ONE_OFF,
                    year -> plan.scheduled(at + ".amount", line.label(), share.amount(), year));
        } else if (line instanceof NonPay nonPay) {
            Formula annual = plan.input(at + ".annualAmount", line.label() + ", full year", nonPay.annualAmount());
            add(
                    id,
                    line,
                    Section.SPENDING,
                    nonPay.recurrence(),
                    year -> running(annual, nonPay.indexation(), at, year, nonPay.starts(), nonPay.ends()));
        } else if (line instanceof FeesAndIncome income) {
            Formula annual = plan.input(at + ".annualAmount", line.label() + ", full year", income.annualAmount());
            add(
                    id,
                    line,
                    Section.INCOME,
                    income.recurrence(),
                    year -> running(annual, income.indexation(), at, year, income.starts(), income.ends()));
        } else if (line instanceof Contract contract) {
            add(id, line, Section.SPENDING, Recurrence.RECURRING, year -> contract(contract, at, year));
        } else if (line instanceof Driven driven) {
            add(id, line, Section.SPENDING, driven.recurrence(), year -> driven(driven, at, year));
        } else if (line instanceof Pay payLine) {
            add(id, line, Section.SPENDING, Recurrence.RECURRING, year -> pay.amount(payLine, at, year));
        } else if (line instanceof Grant grant) {
            add(
                    id,
                    line,
                    Section.FUNDING,
                    Recurrence.RECURRING,
                    year -> paid(plan.required(at + ".amount", line.label(), grant.amount(), year), grant, at, year));
            grant.oneOff()
                    .ifPresent(oneOff -> addAs(
                            id + ".one-off",
                            line.label() + " (one-off)",
                            line,
                            Section.FUNDING,
                            Recurrence.ONE_OFF,
                            year -> paid(
                                    plan.scheduled(at + ".oneOff", line.label() + " (one-off)", oneOff, year),
                                    grant,
                                    at,
                                    year)));
        } else {
            throw new IllegalStateException("unknown kind of line: " + line.getClass());
        }
    }

    private void add(
            String id, Line line, Section section, Recurrence recurrence, Function<FinancialYear, Formula> amount) {
        addAs(id, line.label(), line, section, recurrence, amount);
    }

    private void addAs(
            String id,
            String label,
            Line line,
            Section section,
            Recurrence recurrence,
            Function<FinancialYear, Formula> amount) {
        plan.line(
                new BudgetLine(id, label, line.group(), section, recurrence),
                plan.years.stream().map(amount).toList());
    }

    private Formula running(
            Formula annual,
            Optional<Indexation> indexation,
            String at,
            FinancialYear year,
            Optional<LocalDate> starts,
            Optional<LocalDate> ends) {
        return plan.prices.cost(
                annual, indexation, Optional.empty(), at, year, firstMonth(starts, year), lastMonth(ends, year));
    }

    private Formula contract(Contract contract, String at, FinancialYear year) {
        Formula annual = plan.input(at + ".annualPrice", contract.label() + ", full year", contract.annualPrice());
        int from = firstMonth(contract.starts(), year);
        int to = lastMonth(contract.ends(), year);
        Formula firstTerm = plan.prices.cost(annual, contract.indexation(), contract.upliftMonth(), at, year, from, to);
        if (contract.priceChangeWhenLetAgain().isEmpty() || to == 12) {
            return firstTerm;
        }
        BigDecimal change = contract.priceChangeWhenLetAgain().orElseThrow();
        Formula letAgain = f.multiply(
                annual,
                f.add(
                        f.constant(1),
                        plan.input(
                                at + ".priceChangeWhenLetAgain",
                                contract.label() + ", price change when let again",
                                change)));
        return f.add(
                firstTerm,
                plan.prices.cost(
                        letAgain, contract.indexation(), contract.upliftMonth(), at, year, Math.max(from, to), 12));
    }

    private Formula driven(Driven driven, String at, FinancialYear year) {
        Formula units = plan.driver(driven.driver(), year, at + ".driver");
        Formula paidFor = driven.reference().isPresent()
                ? f.subtract(
                        units,
                        plan.input(
                                at + ".reference",
                                driven.label() + ", level paid for elsewhere",
                                driven.reference().orElseThrow()))
                : units;
        Formula unitCost = plan.input(at + ".unitCost", driven.label() + ", cost of one", driven.unitCost());
        return plan.prices.cost(f.multiply(paidFor, unitCost), driven.indexation(), Optional.empty(), at, year, 0, 12);
    }

    private Formula paid(Formula amount, Grant grant, String at, FinancialYear year) {
        return grant.condition()
                .map(condition -> f.multiply(amount, sharePaid(condition, grant.label(), at + ".condition", year)))
                .orElse(amount);
    }

    private Formula sharePaid(HeadcountCondition condition, String label, String at, FinancialYear year) {
        Formula headcount = plan.driver(condition.driver(), year, at + ".driver");
        Formula target = plan.required(at + ".target", label + ", headcount to be met", condition.target(), year);
        Formula share = f.constant(0);
        List<HeadcountCondition.Step> steps = condition.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            String step = at + ".steps." + i;
            Formula met = plan.input(
                    step + ".met",
                    label + ", share of the target to be met",
                    steps.get(i).met());
            Formula paid = plan.input(
                    step + ".paid", label + ", share then paid", steps.get(i).paid());
            share = f.ifAtLeast(headcount, f.multiply(met, target), paid, share);
        }
        return f.figure(label + ", share paid, " + year, share);
    }

    /** Month of the year (0 is April, 12 is after March) in which something that starts then begins. */
    private static int firstMonth(Optional<LocalDate> starts, FinancialYear year) {
        return starts.map(day -> monthOf(day, year)).orElse(0);
    }

    /** Month of the year before which something that ends then stops. */
    private static int lastMonth(Optional<LocalDate> ends, FinancialYear year) {
        return ends.map(day -> monthOf(day.plusDays(1), year)).orElse(12);
    }

    private static int monthOf(LocalDate firstOfMonth, FinancialYear year) {
        int months = (firstOfMonth.getYear() - year.startYear()) * 12
                + firstOfMonth.getMonthValue()
                - year.firstDay().getMonthValue();
        return Math.max(0, Math.min(12, months));
    }
}
