package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.reconcile.Hierarchy;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.fault.Notice;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Series and the totals that they make up.
 *
 * @param hierarchy the totals and the series that are not divided further
 * @param history of every node, in the hierarchy's order: a total is the sum of its parts where all of them are there, its
 *     published figure where one is missing
 * @param levels the totals of each level, by its name in the file's order; a series that is a total by itself stands there
 *     too
 * @param order every node as it is to be written: series in the order of their file, then totals level by level
 * @param style how the series' file writes periods
 * @param notices what was accepted, with why
 */
public record LevelledSeries(
        Hierarchy hierarchy,
        List<TimeSeries> history,
        Map<String, List<String>> levels,
        List<String> order,
        PeriodStyle style,
        List<Notice> notices) {

    public LevelledSeries {
        history = List.copyOf(history);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        order = List.copyOf(order);
        notices = List.copyOf(notices);
    }

    /**
     * Reads both files.
     *
     * @param series with the header {@code series,period,value}; totals may be among them
     * @param levels with the header {@code series,LEVEL,…}: a row for each series that is not divided further
     * @throws RefusedException with every fault of the two
     */
    public static LevelledSeries read(Path series, Frequency frequency, Path levels) throws RefusedException {
        return LevelsCheck.of(series, SeriesCsv.read(series, frequency), levels);
    }

    /** Series without any totals. */
    public static LevelledSeries of(Path series, Frequency frequency) throws RefusedException {
        List<LabelledSeries> read = SeriesCsv.read(series, frequency);
        List<String> names = read.stream().map(each -> each.series().name()).toList();
        return new LevelledSeries(
                Hierarchy.of(names).build(),
                read.stream().map(LabelledSeries::series).toList(),
                Map.of(),
                names,
                read.get(0).style(),
                List.of());
    }

    /** The level that a node belongs to: {@code series} for those that are not divided further. */
    public String level(String node) {
        if (hierarchy.place(node) >= hierarchy.totals()) {
            return "series";
        }
        return levels.entrySet().stream()
                .filter(level -> level.getValue().contains(node))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
