package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads many series from one CSV file with the header {@code series,period,value}: the rows of a series in the order of
 * time, an empty value for a missing observation, periods as in {@link PeriodStyle}.
 */
public final class SeriesCsv {

    static final List<String> HEADER = List.of("series", "period", "value");

    private final String shownAs;
    private final @Nullable Frequency frequency;
    private final List<Fault> faults;
    private final Map<String, SeriesCollector> open = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Set<PeriodStyle> misfits = EnumSet.noneOf(PeriodStyle.class);
    private final @Nullable Consumer<LabelledSeries> onEach;
    private String current = "";

    SeriesCsv(
            String shownAs,
            @Nullable Frequency frequency,
            List<Fault> faults,
            @Nullable Consumer<LabelledSeries> onEach) {
        this.shownAs = shownAs;
        this.frequency = frequency;
        this.faults = faults;
        this.onEach = onEach;
    }

    /**
     * All series of a file, in the order in which they begin; their rows may be mixed.
     *
     * @throws RefusedException with every fault of the file
     */
    public static List<LabelledSeries> read(Path path, Frequency frequency) throws RefusedException {
        List<Fault> faults = new ArrayList<>();
        SeriesCsv reader = new SeriesCsv(path.toString(), frequency, faults, null);
        CsvRows.read(path, path.toString(), Map.of(HEADER, reader::row), faults);
        return reader.all();
    }

    /**
     * Hands over one series after the other while the file is read, so that a large file needs little memory. The rows
     * of a series must stand together. From the first fault on nothing more is handed over.
     *
     * @throws RefusedException at the end, with every fault of the file
     */
    public static void forEach(Path path, Frequency frequency, Consumer<LabelledSeries> action)
            throws RefusedException {
        List<Fault> faults = new ArrayList<>();
        SeriesCsv reader = new SeriesCsv(path.toString(), frequency, faults, action);
        CsvRows.read(path, path.toString(), Map.of(HEADER, reader::row), faults);
        reader.handOver();
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
    }

    void row(int line, List<String> fields) {
        String name = fields.get(0);
        String label = fields.get(1);
        if (name.isEmpty()) {
            fault(line, "a row without a series", "the name of its series", "write the name in the first field");
            return;
        }
        if (onEach != null && !name.equals(current)) {
            handOver();
            current = name;
            if (!done.add(name)) {
                fault(
                        line,
                        "series '" + Excerpt.plain(name) + "' once more after another series",
                        "the rows of a series together",
                        "sort the file by series, then by period");
            }
        }
        SeriesCollector collector = open.get(name);
        if (collector == null) {
            collector = begin(line, name, label);
        }
        if (collector != null) {
            collector.add(line, label, fields.get(2));
        }
    }

    /** What was collected, once the whole file has been read without a fault. */
    List<LabelledSeries> all() throws RefusedException {
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return open.values().stream().map(SeriesCollector::finish).toList();
    }

    private void handOver() {
        if (onEach != null && faults.isEmpty()) {
            open.values().forEach(collector -> onEach.accept(collector.finish()));
        }
        open.clear();
    }

    private @Nullable SeriesCollector begin(int line, String name, String label) {
        PeriodStyle style = PeriodStyle.of(label).orElse(null);
        if (style == null) {
            fault(
                    line,
                    "the period " + Excerpt.quoted(label),
                    "a whole number, or a period such as 2018-04, 2018Q2, 2018/19 Q1 or 2018/19",
                    "check the second field");
            return null;
        }
        Optional<Frequency> fitting = Optional.ofNullable(frequency).or(style::frequency);
        if (fitting.isEmpty()) {
            fault(
                    line,
                    "the period " + Excerpt.quoted(label),
                    "a period of the calendar such as 2018-04, 2018Q2, 2018/19 Q1 or 2018/19",
                    "label the rows with months, quarters or financial years");
            return null;
        }
        if (!style.fits(fitting.get())) {
            if (misfits.add(style)) {
                fault(
                        line,
                        "the period " + Excerpt.quoted(label) + " in a " + fitting.get() + " series",
                        "a " + fitting.get() + " period or a whole number",
                        "the frequency "
                                + style.frequency()
                                        .map(Frequency::periodsPerYear)
                                        .orElseThrow()
                                + " if that is what the file holds");
            }
            return null;
        }
        SeriesCollector collector = new SeriesCollector(shownAs, name, fitting.get(), style, faults);
        open.put(name, collector);
        return collector;
    }

    private void fault(int line, String found, String expected, String suggestion) {
        faults.add(Fault.at(Place.ofLine(shownAs, line), found, expected, suggestion));
    }
}
