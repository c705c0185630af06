package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.saving.Rag;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.finance.saving.SavingsDelivery;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.Optional;

/** Savings: amount × share taken × share delivered. */
final class SavingFormulas {

    private final Compilation plan;
    private final Formulas f;

    SavingFormulas(Compilation plan) {
        this.plan = plan;
        this.f = plan.formulas;
    }

    void addAll() {
        plan.plan.savings().forEach((id, saving) -> {
            String at = "finance.savings." + id;
            BudgetLine line = new BudgetLine(
                    "saving." + id,
                    saving.label(),
                    saving.group(),
                    saving.cashable() ? Section.SAVING : Section.NON_CASHABLE_SAVING,
                    saving.recurrence());
            Formula taken = plan.input(at + ".taken", saving.label() + ", share taken", saving.taken());
            Formula delivered =
                    plan.input(deliveredAddress(id), saving.label() + ", share delivered", meanDelivered(saving));
            plan.line(
                    line,
                    plan.years.stream()
                            .map(year -> f.multiply(f.multiply(amount(saving, at, year), taken), delivered))
                            .toList());
        });
    }

    static String deliveredAddress(String id) {
        return "finance.savings." + id + ".delivered";
    }

    private BigDecimal meanDelivered(Saving saving) {
        return plan.plan
                .savingsDelivery()
                .flatMap(delivery -> distribution(delivery, saving.rag()))
                .map(share -> BigDecimal.valueOf(share.mean()))
                .orElse(BigDecimal.ONE);
    }

    /** What share of a saving of a rating is delivered; empty if it is delivered already. */
    static Optional<Distribution> distribution(SavingsDelivery delivery, Rag rag) {
        return switch (rag) {
            case DELIVERED -> Optional.empty();
            case GREEN -> Optional.of(delivery.green());
            case AMBER -> Optional.of(delivery.amber());
            case RED -> Optional.of(delivery.red());
        };
    }

    /** The year's amount, shifted: a delay of 12k + m months mixes the amounts of k and k + 1 years before. */
    private Formula amount(Saving saving, String at, FinancialYear year) {
        int months = saving.delayMonths() % 12;
        FinancialYear later = year.plus(-(saving.delayMonths() / 12));
        Formula full = started(saving, at, later);
        if (months == 0) {
            return full;
        }
        return f.divide(
                f.add(
                        f.multiply(f.constant(12 - months), full),
                        f.multiply(f.constant(months), started(saving, at, later.plus(-1)))),
                f.constant(12));
    }

    private Formula started(Saving saving, String at, FinancialYear year) {
        boolean notBegun = saving.delayMonths() > 0
                && year.compareTo(saving.amount().years().first()) < 0;
        return notBegun
                ? f.constant(0)
                : plan.required(at + ".amount", saving.label() + ", in full", saving.amount(), year);
    }
}
