package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads many series from one CSV file with the header {@code series,period,value}: the rows of a series in the order of
 * time, an empty value for a missing observation, periods as in {@link PeriodStyle}.
 */
public final class SeriesCsv {

    static final List<String> HEADER = List.of("series", "period", "value");

    private SeriesCsv() {}

    /**
     * All series of a file, in the order in which they begin; their rows may be mixed.
     *
     * @throws RefusedException with every fault of the file
     */
    public static List<LabelledSeries> read(Path path, Frequency frequency) throws RefusedException {
        List<Fault> faults = new ArrayList<>();
        SeriesRows rows = new SeriesRows(path.toString(), frequency, faults, null);
        CsvRows.read(path, path.toString(), Map.of(HEADER, into(rows)), faults);
        requireRows(path, rows, faults);
        return rows.finish();
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
        SeriesRows rows = new SeriesRows(path.toString(), frequency, faults, action);
        CsvRows.read(path, path.toString(), Map.of(HEADER, into(rows)), faults);
        requireRows(path, rows, faults);
        rows.handOver();
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
    }

    private static void requireRows(Path path, SeriesRows rows, List<Fault> faults) {
        if (faults.isEmpty() && rows.isEmpty()) {
            faults.add(Fault.at(
                    Place.ofFile(path.toString()),
                    "a header without rows",
                    "a row for each period of a series",
                    "check that this is the file with the figures"));
        }
    }

    static CsvRows.RowReader into(SeriesRows rows) {
        return (line, fields) -> rows.add(line, fields.get(0), fields.get(1), fields.get(2));
    }
}
