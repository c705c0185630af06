package io.github.forceplan.forecast.time;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A figure for each of some financial years, kept as it was written (exact decimals). A year that was not given is
 * absent, never zero.
 *
 * @param values the figures, at least one; copied
 */
public record ByYear(SortedMap<FinancialYear, BigDecimal> values) {

    public ByYear {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A figure by year must name at least one financial year.");
        }
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** One year's figure; add further years with {@link #with}. */
    public static ByYear of(FinancialYear year, double value) {
        return new ByYear(new TreeMap<>(java.util.Map.of(year, BigDecimal.valueOf(value))));
    }

    /** The same figure in each of the years {@code first} to {@code last}. */
    public static ByYear constant(FinancialYear first, FinancialYear last, BigDecimal value) {
        SortedMap<FinancialYear, BigDecimal> all = new TreeMap<>();
        FinancialYear.range(first, last).forEach(year -> all.put(year, value));
        return new ByYear(all);
    }

    /** A copy in which {@code year} has {@code value}. */
    public ByYear with(FinancialYear year, BigDecimal value) {
        SortedMap<FinancialYear, BigDecimal> copy = new TreeMap<>(values);
        copy.put(year, value);
        return new ByYear(copy);
    }

    /** A copy with {@code change} applied to every figure. */
    public ByYear map(UnaryOperator<BigDecimal> change) {
        SortedMap<FinancialYear, BigDecimal> copy = new TreeMap<>(values);
        copy.replaceAll((year, value) -> change.apply(value));
        return new ByYear(copy);
    }

    public boolean has(FinancialYear year) {
        return values.containsKey(year);
    }

    public SortedSet<FinancialYear> years() {
        return new java.util.TreeSet<>(values.keySet());
    }

    /**
     * The figure of a year, exactly as written.
     *
     * @throws NoSuchElementException if the year was not given
     */
    public BigDecimal exact(FinancialYear year) {
        BigDecimal value = values.get(year);
        if (value == null) {
            throw new NoSuchElementException(
                    "No figure for " + year + "; the years given are " + values.keySet() + ".");
        }
        return value;
    }

    /** The figure of a year as a {@code double}; see {@link #exact} for errors. */
    public double value(FinancialYear year) {
        return exact(year).doubleValue();
    }
}
