package io.github.forceplan.planner.report;

import io.github.forceplan.finance.money.ControlledRounding;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.planner.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of a money table, rounded from the bottom line upwards so that what is printed adds up: each total is shared
 * out among the figures that it is made of.
 */
final class FootedColumn {

    /** Stands below each table whose columns are these. */
    static final String NOTE =
            "Figures here are rounded so that each column adds up, so that one can differ in its last"
                    + " digit from the same figure in another table.";

    /** Hundredths of a £m. */
    private static final Money UNIT = Money.of("10000");

    private final Map<String, Long> units = new LinkedHashMap<>();

    /**
     * A figure that adds to a total or takes from it.
     *
     * @param sign 1 or -1
     * @param steady whether it is the same in every column
     */
    record Term(String key, int sign, BigDecimal pounds, boolean steady) {
        static Term plus(String key, double pounds) {
            return new Term(key, 1, BigDecimal.valueOf(pounds), false);
        }

        static Term minus(String key, double pounds) {
            return new Term(key, -1, BigDecimal.valueOf(pounds), false);
        }

        /** What it contributes to the total. */
        BigDecimal signed() {
            return sign > 0 ? pounds : pounds.negate();
        }

        private Money toThePenny() {
            return Money.rounded(signed(), RoundingMode.HALF_UP);
        }
    }

    /** Fixes the bottom line: it alone is rounded by itself. */
    FootedColumn bottomLine(String key, BigDecimal pounds) {
        Money exact = Money.rounded(pounds, RoundingMode.HALF_UP);
        units.put(key, ControlledRounding.conventional(exact, UNIT, 0).longValueExact());
        return this;
    }

    /**
     * Shares a figure out among its terms.
     *
     * @throws IllegalArgumentException if the terms do not make it, to within a unit
     */
    FootedColumn made(String key, List<Term> terms) {
        long[] shares = ControlledRounding.nearestParts(
                terms.stream().map(Term::toThePenny).toList(),
                terms.stream().map(Term::steady).toList(),
                units(key),
                UNIT);
        for (int i = 0; i < shares.length; i++) {
            Term term = terms.get(i);
            units.put(term.key(), term.sign() * shares[i]);
        }
        return this;
    }

    private long units(String key) {
        Long value = units.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The figure '" + key + "' is not in the column yet.");
        }
        return value;
    }

    /** What is printed: £m to two decimals. */
    String printed(String key) {
        return Numbers.fixed(BigDecimal.valueOf(units(key), 2), 2);
    }
}
