package io.github.forceplan.finance.mtfs;

import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What other models supply, by name and year: people in post, hours, recruits, recorded crime.
 *
 * @param values for each driver one value a year, in the order of the plan's years; copied
 */
public record Drivers(Map<String, List<BigDecimal>> values) {

    public Drivers {
        Map<String, List<BigDecimal>> copy = new LinkedHashMap<>();
        values.forEach((name, byYear) -> copy.put(name, List.copyOf(byYear)));
        values = Collections.unmodifiableMap(copy);
    }

    /** For a plan that needs none. */
    public static Drivers none() {
        return new Drivers(Map.of());
    }

    /** A copy with one driver more, or other values for one. */
    public Drivers with(String name, double... byYear) {
        Map<String, List<BigDecimal>> all = new LinkedHashMap<>(values);
        all.put(
                name,
                java.util.Arrays.stream(byYear).mapToObj(BigDecimal::valueOf).toList());
        return new Drivers(all);
    }

    BigDecimal value(String name, int year, List<FinancialYear> years) {
        List<BigDecimal> byYear = values.getOrDefault(name, List.of());
        if (byYear.size() != years.size()) {
            throw new IllegalArgumentException("Driver '" + name + "' has " + byYear.size()
                    + " values; the plan needs one for each of " + years + ".");
        }
        return byYear.get(year);
    }
}
