package io.github.forceplan.io.csv;

import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The groups that series belong to, from a CSV file with the header {@code series,GROUPING,…}: a column for each way to
 * group them, a row for each series; an empty field puts it in none.
 */
public final class GroupsCsv {

    private final String shownAs;
    private final List<Fault> faults;
    private final Map<String, List<String>> bySeries = new LinkedHashMap<>();
    private List<String> groupings = List.of();

    private GroupsCsv(String shownAs, List<Fault> faults) {
        this.shownAs = shownAs;
        this.faults = faults;
    }

    /** @throws RefusedException with every fault of the file */
    public static GroupsCsv read(Path path) throws RefusedException {
        List<Fault> faults = new ArrayList<>();
        GroupsCsv groups = new GroupsCsv(path.toString(), faults);
        CsvRows.read(path, path.toString(), groups::header, "series,GROUPING,… such as series,force", faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return groups;
    }

    /** The ways to group, in the order of the file. */
    public List<String> groupings() {
        return groupings;
    }

    /** A series' group in each of {@link #groupings}, empty where it is in none; nothing if the file lacks the series. */
    public Optional<List<String>> of(String series) {
        return Optional.ofNullable(bySeries.get(series));
    }

    private Optional<CsvRows.RowReader> header(List<String> header) {
        if (header.size() < 2 || !header.get(0).equals("series")) {
            return Optional.empty();
        }
        groupings = List.copyOf(header.subList(1, header.size()));
        if (groupings.contains("") || new HashSet<>(header).size() < header.size()) {
            return Optional.empty();
        }
        return Optional.of(this::row);
    }

    private void row(int line, List<String> fields) {
        String series = fields.get(0);
        if (series.isEmpty()) {
            fault(line, "a row without a series", "the name of a series", "write the name in the first field");
        } else if (bySeries.putIfAbsent(series, List.copyOf(fields.subList(1, fields.size()))) != null) {
            fault(
                    line,
                    "series '" + Excerpt.plain(series) + "' once more",
                    "one row for a series",
                    "delete one of the two rows");
        }
    }

    private void fault(int line, String found, String expected, String suggestion) {
        faults.add(Fault.at(Place.ofLine(shownAs, line), found, expected, suggestion));
    }
}
