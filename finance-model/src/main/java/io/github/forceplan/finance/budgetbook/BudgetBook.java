package io.github.forceplan.finance.budgetbook;

import io.github.forceplan.finance.budgetbook.BudgetBookRow.RowSection;
import io.github.forceplan.finance.line.Certainty;
import io.github.forceplan.finance.line.CollectionFundShare;
import io.github.forceplan.finance.line.FeesAndIncome;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.GrantKind;
import io.github.forceplan.finance.line.Line;
import io.github.forceplan.finance.line.NonPay;
import io.github.forceplan.finance.line.OneOff;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.line.StatedIncome;
import io.github.forceplan.finance.money.Footing;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.finance.plan.PlanFault;
import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.finance.price.PriceLevel;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Lines read from a budget book. A row with an index gives one year's outturn prices and follows the index from there;
 * any other recurring row gives every year of the plan. The precept, savings, reserves and capital are not rows: they
 * have their own parts of the plan.
 *
 * @param lines the lines by code, in the order of the book
 * @param findings totals that do not foot, in a sentence each; they are reported, never repaired
 */
public record BudgetBook(Map<String, Line> lines, List<String> findings) {

    public BudgetBook {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        findings = List.copyOf(findings);
    }

    /**
     * Makes lines of rows.
     *
     * @param rows the rows in the order of the file
     * @param years the years of the plan
     * @throws InvalidFinancePlanException with every row that cannot be imported
     */
    public static BudgetBook of(List<BudgetBookRow> rows, List<FinancialYear> years) {
        List<PlanFault> faults = new ArrayList<>();
        Map<String, Line> lines = new LinkedHashMap<>();
        List<String> findings = new ArrayList<>();
        for (BudgetBookRow row : rows) {
            if (row.section() == RowSection.TOTAL) {
                checkTotal(row, rows, findings);
                continue;
            }
            check(row, years, faults);
            if (row.amounts().isEmpty()) {
                continue;
            }
            try {
                if (lines.putIfAbsent(row.code(), line(row, years)) != null) {
                    faults.add(new PlanFault(
                            place(row), "The code '" + row.code() + "' is used twice. Give each row its own."));
                }
            } catch (IllegalArgumentException e) {
                faults.add(new PlanFault(place(row), String.valueOf(e.getMessage())));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidFinancePlanException(faults);
        }
        return new BudgetBook(lines, findings);
    }

    private static String place(BudgetBookRow row) {
        return "row " + row.number();
    }

    private static void check(BudgetBookRow row, List<FinancialYear> years, List<PlanFault> faults) {
        if (row.amounts().isEmpty()) {
            faults.add(new PlanFault(place(row), "'" + row.label() + "' has no amount in any year."));
            return;
        }
        boolean indexed = row.index().isPresent();
        if (indexed && row.section() != RowSection.SPENDING && row.section() != RowSection.INCOME) {
            faults.add(new PlanFault(
                    place(row),
                    "'" + row.label() + "' (" + row.section() + ") cannot follow an index. Give its amount in every "
                            + "year of the plan."));
        }
        if (indexed && row.amounts().size() != 1) {
            faults.add(new PlanFault(
                    place(row),
                    "'" + row.label() + "' follows index '" + row.index().orElseThrow() + "' and has amounts in "
                            + row.amounts().keySet() + ". Give one year, or leave the index out."));
        }
        boolean everyYear = row.recurrence() == Recurrence.RECURRING && row.section() != RowSection.COLLECTION_FUND;
        if (!indexed && everyYear && !row.amounts().keySet().containsAll(years)) {
            List<FinancialYear> missing = new ArrayList<>(years);
            missing.removeAll(row.amounts().keySet());
            faults.add(new PlanFault(
                    place(row),
                    "'" + row.label() + "' is recurring and has no amount for " + missing
                            + ". Give every year of the plan, 0 for none, or an index."));
        }
    }

    private static Line line(BudgetBookRow row, List<FinancialYear> years) {
        ByYear amounts = new ByYear(row.amounts());
        return switch (row.section()) {
            case SPENDING -> spending(row, amounts);
            case INCOME -> income(row, amounts, years);
            case CORE_GRANT -> grant(row, GrantKind.CORE, amounts, years);
            case LEGACY_COUNCIL_TAX_GRANT -> grant(row, GrantKind.LEGACY_COUNCIL_TAX, amounts, years);
            case SPECIFIC_GRANT -> grant(row, GrantKind.SPECIFIC, amounts, years);
            case COLLECTION_FUND -> new CollectionFundShare(row.label(), row.group(), amounts);
            case TOTAL -> throw new IllegalArgumentException("A total is not a line.");
        };
    }

    private static Line spending(BudgetBookRow row, ByYear amounts) {
        if (row.index().isPresent()) {
            return new NonPay(
                    row.label(),
                    row.group(),
                    only(row),
                    indexation(row),
                    Optional.empty(),
                    Optional.empty(),
                    row.recurrence());
        }
        return row.recurrence() == Recurrence.RECURRING
                ? new Recurring(row.label(), row.group(), amounts)
                : new OneOff(row.label(), row.group(), amounts);
    }

    private static Line income(BudgetBookRow row, ByYear amounts, List<FinancialYear> years) {
        return row.index().isPresent()
                ? new FeesAndIncome(
                        row.label(),
                        row.group(),
                        only(row),
                        indexation(row),
                        Optional.empty(),
                        Optional.empty(),
                        row.recurrence())
                : new StatedIncome(
                        row.label(),
                        row.group(),
                        row.recurrence() == Recurrence.ONE_OFF ? elsewhereNone(amounts, years) : amounts,
                        row.recurrence());
    }

    private static Line grant(BudgetBookRow row, GrantKind kind, ByYear amounts, List<FinancialYear> years) {
        boolean recurring = row.recurrence() == Recurrence.RECURRING;
        return new Grant(
                row.label(),
                row.group(),
                kind,
                Certainty.ASSUMED,
                recurring ? amounts : elsewhereNone(amounts.map(amount -> BigDecimal.ZERO), years),
                recurring ? Optional.empty() : Optional.of(amounts),
                Optional.empty());
    }

    /** What is one-off falls in the years listed and in no other. */
    private static ByYear elsewhereNone(ByYear amounts, List<FinancialYear> years) {
        ByYear all = amounts;
        for (FinancialYear year : years) {
            all = all.has(year) ? all : all.with(year, BigDecimal.ZERO);
        }
        return all;
    }

    private static BigDecimal only(BudgetBookRow row) {
        return Objects.requireNonNull(row.amounts().get(row.amounts().firstKey()));
    }

    private static Optional<Indexation> indexation(BudgetBookRow row) {
        return row.index().map(index -> new Indexation(index, row.amounts().firstKey(), PriceLevel.AVERAGE_OF_YEAR));
    }

    private static void checkTotal(BudgetBookRow total, List<BudgetBookRow> rows, List<String> findings) {
        total.amounts().forEach((year, printed) -> {
            List<BigDecimal> parts = rows.stream()
                    .filter(row -> row.section() != RowSection.TOTAL
                            && row.group().equals(total.group())
                            && row.amounts().containsKey(year))
                    .map(row -> {
                        BigDecimal amount = row.amounts().getOrDefault(year, BigDecimal.ZERO);
                        return row.section() == RowSection.INCOME ? amount.negate() : amount;
                    })
                    .toList();
            Footing footing = Footing.of(parts, printed);
            if (footing.verdict() == Footing.Verdict.DOES_NOT_FOOT) {
                findings.add(place(total) + ", '" + total.label() + "', " + year + ": " + footing.message());
            }
        });
    }
}
