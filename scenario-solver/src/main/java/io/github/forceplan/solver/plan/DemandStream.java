package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Demand other than recorded crime, such as referrals, incidents or calls for service.
 *
 * @param label name for readers
 * @param unit what it counts, in the plural: {@code referrals}
 * @param baseYearVolume volume of the plan's base year, with what had come of its steps by then
 * @param steps dated changes, by id
 * @param growth what it grows by beside them; not at all if not stated
 * @param volumeMultiplier uncertainty of the volume of all years planned, drawn once for each path
 */
public record DemandStream(
        @Figure("Name for readers.") String label,
        @Figure("What it counts, in the plural.") String unit,

        @Figure(value = "Volume of the plan's base year.", min = 0, max = 1e9)
        double baseYearVolume,

        @Figure("Dated changes, by id.") Map<String, StreamStep> steps,
        @Figure("What it grows by beside them.") Optional<StreamGrowth> growth,

        @Figure("Multiplier of the volume of all years planned, drawn once for each path.")
        Optional<Distribution> volumeMultiplier) {

    public DemandStream {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        if (label.isBlank() || unit.isBlank()) {
            throw new IllegalArgumentException("A demand stream's label and unit must not be blank.");
        }
        if (!(baseYearVolume >= 0 && baseYearVolume <= 1e9)) {
            throw new IllegalArgumentException("The base year's volume (" + baseYearVolume + ") of '" + label
                    + "' must be from 0 to 1,000,000,000.");
        }
        if (volumeMultiplier.isPresent() && !(volumeMultiplier.get().quantile(1e-6) >= 0)) {
            throw new IllegalArgumentException("The multiplier (" + volumeMultiplier.get() + ") of '" + label
                    + "' can fall below 0. Use a distribution of positive figures.");
        }
    }
}
