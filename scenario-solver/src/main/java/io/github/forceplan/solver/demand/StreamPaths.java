package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.time.FinancialYear;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Volumes of demand streams by year of the plan, in every draw. Immutable by convention: arrays are shared, never written
 * after construction.
 *
 * <p>With B the base year's volume, s what the steps multiply it by and g what growth does, both relative to the base
 * year, a year's volume is B·g·s, its growth B(g − 1), its steps B·g·(s − 1).
 */
public final class StreamPaths {

    private final List<FinancialYear> years;
    private final Map<String, Path> byId;

    /** One stream: [year][draw]. */
    record Path(double base, double[][] volume, double[][] withoutSteps) {}

    StreamPaths(List<FinancialYear> years, Map<String, Path> byId) {
        this.years = List.copyOf(years);
        this.byId = new LinkedHashMap<>(byId);
    }

    /** The streams, in the plan's order. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /** Volume of the base year. */
    public double base(String id) {
        return path(id).base;
    }

    /** Volume of a year of the plan, one value a draw; not to be written to. */
    public double[] volume(String id, int year) {
        return path(id).volume[year];
    }

    /** Volume of a year of the plan in a draw. */
    public double volume(String id, FinancialYear year, int draw) {
        return path(id).volume[years.indexOf(year)][draw];
    }

    /** The part of a year's change from the base year that is growth: B(g − 1). */
    public double growth(String id, int year, int draw) {
        return path(id).withoutSteps[year][draw] - path(id).base;
    }

    /** The part that is its steps: B·g·(s − 1). */
    public double steps(String id, int year, int draw) {
        return path(id).volume[year][draw] - path(id).withoutSteps[year][draw];
    }

    private Path path(String id) {
        Path path = byId.get(id);
        if (path == null) {
            throw new IllegalArgumentException(
                    "There is no demand stream '" + id + "'. The streams are " + byId.keySet() + ".");
        }
        return path;
    }
}
