package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.io.fault.Notice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Series that a plan builds on.
 *
 * @param series by name, in the order of the file
 * @param source what the file itself says about where they come from
 * @param notices what was accepted but should be known
 */
public record ObservedSeries(Map<String, TimeSeries> series, Optional<String> source, List<Notice> notices) {

    public ObservedSeries {
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        notices = List.copyOf(notices);
    }
}
