package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One force's quarterly recorded crime, and the quarter in which a change of its recording became public.
 *
 * @param force its name
 * @param groups crimes by offence group, all over the same quarters
 * @param noticed the quarter of the report or announcement; empty if none is known
 */
public record ForceHistory(String force, Map<String, TimeSeries> groups, Optional<Period> noticed) {

    public ForceHistory {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("The history of '" + force + "' names no offence group.");
        }
        TimeSeries first = groups.values().iterator().next();
        groups.forEach((group, crimes) -> {
            if (!crimes.frequency().equals(Frequency.QUARTERLY)
                    || !crimes.start().equals(first.start())
                    || crimes.size() != first.size()) {
                throw new IllegalArgumentException("The history of '" + group + "' in '" + force
                        + "' must be quarterly and cover the same quarters as its other groups.");
            }
        });
    }

    /** The same as if no change were known. */
    public ForceHistory withoutNotice() {
        return new ForceHistory(force, groups, Optional.empty());
    }

    /** Each group's counts divided by exp of a logarithm, quarter by quarter; groups not named stay as they are. */
    ForceHistory dividedBy(Map<String, double[]> logs) {
        Map<String, TimeSeries> divided = new LinkedHashMap<>();
        groups.forEach((group, crimes) -> {
            double[] values = crimes.toArray();
            double[] log = logs.get(group);
            for (int t = 0; log != null && t < values.length; t++) {
                values[t] *= StrictMath.exp(-log[t]);
            }
            divided.put(group, TimeSeries.of(group, start(), values));
        });
        return new ForceHistory(force, divided, noticed);
    }

    /** The first quarter. */
    public Period start() {
        return groups.values().iterator().next().start();
    }

    /** The quarter after the last. */
    public Period end() {
        return groups.values().iterator().next().end();
    }

    /**
     * What was visible at the end of a quarter: the history up to it, and the notice if it had come.
     *
     * @param last the last quarter seen, not before the first of the history
     */
    public ForceHistory seenTo(Period last) {
        int size = (int) Math.min(last.since(start()) + 1, end().since(start()));
        if (size < 1) {
            throw new IllegalArgumentException(
                    "The history of '" + force + "' starts in " + start() + ", after " + last + ".");
        }
        Map<String, TimeSeries> cut = new LinkedHashMap<>();
        groups.forEach((group, crimes) -> cut.put(group, crimes.head(size)));
        return new ForceHistory(force, cut, noticed.filter(quarter -> quarter.compareTo(last) <= 0));
    }
}
