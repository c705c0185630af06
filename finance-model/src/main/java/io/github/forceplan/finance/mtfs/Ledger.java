package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Explanation;
import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.LedgerEvaluator;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A medium-term financial strategy, exact: every line and year rounded once, half up to the penny, every total the sum
 * of rounded lines, so that all tables foot.
 */
public final class Ledger {

    private final MtfsModel model;
    private final LedgerEvaluator evaluator;

    Ledger(MtfsModel model, LedgerEvaluator evaluator) {
        this.model = model;
        this.evaluator = evaluator;
    }

    public MtfsModel model() {
        return model;
    }

    public List<FinancialYear> years() {
        return model.years();
    }

    public List<BudgetLine> lines() {
        return model.lines();
    }

    /** A line's amount in a year. */
    public Money line(String id, FinancialYear year) {
        return money(model.line(id, index(year)));
    }

    /** A figure of a year; use {@link #exact} for those that are not money. */
    public Money money(Measure measure, FinancialYear year) {
        return money(model.measure(measure, index(year)));
    }

    public Money money(String reserve, ReserveMeasure measure, FinancialYear year) {
        return money(model.reserve(reserve, measure, index(year)));
    }

    /** Whether a reserve closes a year below its floor. */
    public boolean belowFloor(String reserve, FinancialYear year) {
        return evaluator
                        .exact(model.reserve(reserve, ReserveMeasure.BELOW_FLOOR, index(year)))
                        .signum()
                > 0;
    }

    /** The exact value of any figure of the model (20 significant digits if it does not end). */
    public BigDecimal exact(Formula figure) {
        return evaluator.exact(figure);
    }

    /** The exact value of a measure, such as the tax base. */
    public BigDecimal exact(Measure measure, FinancialYear year) {
        return evaluator.exact(model.measure(measure, index(year)));
    }

    /** Whether a figure is an amount in whole pence; one that is not may be any number. */
    public boolean isMoney(Formula figure) {
        return evaluator.isWholePence(figure) && !isYesOrNo(figure);
    }

    private boolean isYesOrNo(Formula figure) {
        for (int y = 0; y < years().size(); y++) {
            if (figure == model.measure(Measure.RESERVES_BELOW_FLOOR, y)) {
                return true;
            }
            for (String reserve : model.reserves()) {
                if (figure == model.reserve(reserve, ReserveMeasure.BELOW_FLOOR, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a figure comes from, term by term. */
    public Explanation explain(Formula figure) {
        return Explanation.of(figure, evaluator);
    }

    /** Where a measure comes from, term by term. */
    public Explanation explain(Measure measure, FinancialYear year) {
        return explain(model.measure(measure, index(year)));
    }

    /** Total of a section's lines with a recurrence in a year. */
    public Money total(Section section, FinancialYear year) {
        Money total = Money.ZERO;
        for (BudgetLine line : lines()) {
            if (line.section() == section) {
                total = total.plus(line(line.id(), year));
            }
        }
        return total;
    }

    /** Position of a year among the plan's. */
    public int index(FinancialYear year) {
        int index = years().indexOf(year);
        if (index < 0) {
            throw new NoSuchElementException("The plan has no year " + year + "; its years are " + years() + ".");
        }
        return index;
    }

    private Money money(Formula figure) {
        return new Money(evaluator.pence(figure));
    }
}
