package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.price.Index;
import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.finance.price.PriceLevel;
import io.github.forceplan.forecast.time.FinancialYear;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Price levels of indices, and what an annual amount costs over some months of a year. A year in which the level changes
 * after m months costs {@code (m × old + (12 − m) × new) / 12}.
 */
final class PriceLevels {

    /** Prices in which amounts are stated, and the month in which they rise. */
    private record Base(String index, FinancialYear year, boolean atEnd, int monthsBefore) {}

    private final Compilation plan;
    private final Map<Base, Map<FinancialYear, Formula>> levels = new HashMap<>();

    PriceLevels(Compilation plan) {
        this.plan = plan;
    }

    /** An amount's way from the prices that it is stated in to those of each year. */
    final class Path {

        private final Base base;
        private final Index index;
        private final String address;
        private final FinancialYear pricesOf;

        /** What levels are to be divided by: 1, or 12 times the average of the year that prices are stated in. */
        private final Formula divisor;

        private final boolean dividesByTwelve;

        private Path(Indexation indexation, Index index, int monthsBefore, String address) {
            this.index = index;
            this.address = address;
            this.pricesOf = indexation.pricesOf();
            // With the increase on 1 April the year's average is the level after it.
            boolean atEnd = indexation.level() == PriceLevel.END_OF_YEAR
                    || (indexation.level() == PriceLevel.AVERAGE_OF_YEAR && monthsBefore == 0);
            this.base = new Base(indexation.index(), pricesOf, atEnd, monthsBefore);
            this.dividesByTwelve = !(indexation.level() == PriceLevel.AVERAGE_OF_YEAR && monthsBefore > 0);
            this.divisor =
                    dividesByTwelve ? plan.formulas.constant(12) : weighted(pricesOf, monthsBefore, 12 - monthsBefore);
        }

        int monthsBefore() {
            return base.monthsBefore();
        }

        /** What {@code annual} costs from month {@code from} (0 is April) to before month {@code to} of a year. */
        Formula cost(Formula annual, FinancialYear year, int from, int to) {
            Formulas f = plan.formulas;
            int before = Math.max(0, Math.min(to, base.monthsBefore()) - from);
            int after = Math.max(0, to - Math.max(from, base.monthsBefore()));
            if (before + after == 0) {
                return f.constant(0);
            }
            if (dividesByTwelve && before == 0 && after == 12) {
                return f.multiply(annual, level(year));
            }
            return f.divide(f.multiply(annual, weighted(year, before, after)), divisor);
        }

        /** An annual rate such as a salary at the level of a year before or after its increase. */
        Formula at(Formula annual, FinancialYear year, boolean afterIncrease) {
            Formula raised = plan.formulas.multiply(annual, level(afterIncrease ? year : year.plus(-1)));
            return dividesByTwelve
                    ? raised
                    : plan.formulas.divide(plan.formulas.multiply(raised, plan.formulas.constant(12)), divisor);
        }

        private Formula weighted(FinancialYear year, int before, int after) {
            Formulas f = plan.formulas;
            return f.add(
                    before == 0 ? f.constant(0) : f.multiply(f.constant(before), level(year.plus(-1))),
                    after == 0 ? f.constant(0) : f.multiply(f.constant(after), level(year)));
        }

        /** The level after a year's increase; 1 at the prices of the base. */
        private Formula level(FinancialYear year) {
            Map<FinancialYear, Formula> known = levels.computeIfAbsent(base, key -> new HashMap<>());
            @Nullable Formula formula = known.get(year);
            if (formula == null) {
                formula = makeLevel(year);
                known.put(year, formula);
            }
            return formula;
        }

        private Formula makeLevel(FinancialYear year) {
            Formulas f = plan.formulas;
            FinancialYear one = base.atEnd() ? base.year() : base.year().plus(-1);
            if (year.equals(one)) {
                return f.constant(1);
            }
            if (year.equals(one.plus(-1)) && base.atEnd()) {
                return f.figure(name(year), f.divide(f.constant(1), increase(one)));
            }
            if (year.compareTo(one) < 0) {
                plan.fault(
                        address,
                        "Prices are stated in those of " + pricesOf + ", later than " + year
                                + " in which they are needed. State them in an earlier year's prices.");
                return f.constant(1);
            }
            return f.figure(name(year), f.multiply(level(year.plus(-1)), increase(year)));
        }

        private Formula increase(FinancialYear year) {
            Formula rate = plan.required(
                    "finance.indices." + base.index() + ".rate", index.label() + " increase", index.rate(), year);
            return plan.formulas.add(plan.formulas.constant(1), rate);
        }

        private String name(FinancialYear year) {
            return index.label() + " level after the increase of " + year + " ("
                    + (base.atEnd() ? "after that of " + base.year() : "before that of " + base.year()) + " = 1)";
        }
    }

    /** The path of an indexation; empty, and a fault, if its index is not defined. */
    Optional<Path> path(Indexation indexation, Optional<Month> increaseMonth, String address) {
        @Nullable Index index = plan.resolve(plan.plan.indices(), indexation.index(), "index", address + ".index");
        if (index == null) {
            return Optional.empty();
        }
        int monthsBefore = monthsBefore(increaseMonth.orElse(index.month()));
        return Optional.of(new Path(indexation, index, monthsBefore, address + ".pricesOf"));
    }

    /** An annual amount over some months of a year, indexed if an indexation is given. */
    Formula cost(
            Formula annual,
            Optional<Indexation> indexation,
            Optional<Month> increaseMonth,
            String address,
            FinancialYear year,
            int from,
            int to) {
        if (indexation.isPresent()) {
            return path(indexation.get(), increaseMonth, address + ".indexation")
                    .map(path -> path.cost(annual, year, from, to))
                    .orElse(annual);
        }
        Formulas f = plan.formulas;
        int months = Math.max(0, to - from);
        return months == 12 ? annual : f.divide(f.multiply(annual, f.constant(months)), f.constant(12));
    }

    /** Months of a financial year before the first of a month: 0 for April, 5 for September. */
    static int monthsBefore(Month month) {
        return Math.floorMod(month.getValue() - Month.APRIL.getValue(), 12);
    }
}
