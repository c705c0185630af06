package io.github.forceplan.io.csv;

import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads which series are parts of which totals: the header {@code series,LEVEL,LEVEL…}, one row a series that is not
 * divided further, and in each further field the total that it belongs to at that level, or nothing where it belongs to
 * none. Totals may cross: offence groups over forces, regions and groups of similar forces.
 */
final class LevelsCsv {

    private final String shownAs;
    private final List<Fault> faults;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private List<String> levels = List.of();

    private LevelsCsv(String shownAs, List<Fault> faults) {
        this.shownAs = shownAs;
        this.faults = faults;
    }

    /**
     * A row.
     *
     * @param line its number
     * @param totals one a level, empty where it belongs to none
     */
    record Row(int line, List<String> totals) {
        Row {
            totals = List.copyOf(totals);
        }
    }

    /**
     * The file.
     *
     * @param levels their names, in its order
     * @param rows by series, in its order
     */
    record Rows(List<String> levels, Map<String, Row> rows) {}

    /** @param faults gets whatever is wrong with the file by itself */
    static Rows read(Path path, List<Fault> faults) {
        LevelsCsv csv = new LevelsCsv(path.toString(), faults);
        CsvRows.read(path, csv.shownAs, csv::header, "series,LEVEL,… such as series,group,force", faults);
        if (csv.rows.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.at(
                    Place.ofFile(csv.shownAs),
                    "a header without rows",
                    "a row for each series",
                    "check the right file is given"));
        }
        return new Rows(csv.levels, csv.rows);
    }

    private Optional<CsvRows.RowReader> header(List<String> header) {
        if (header.size() < 2 || !header.get(0).equals("series")) {
            return Optional.empty();
        }
        levels = List.copyOf(header.subList(1, header.size()));
        for (String level : levels) {
            if (level.isEmpty() || level.equals("series") || levels.indexOf(level) != levels.lastIndexOf(level)) {
                return Optional.empty();
            }
        }
        return Optional.of(this::row);
    }

    private void row(int line, List<String> fields) {
        String series = fields.get(0);
        List<String> totals = fields.subList(1, fields.size());
        if (series.isEmpty()) {
            fault(line, "a row without a series", "the name of a series", "write the name in the first field");
            return;
        }
        Row first = rows.get(series);
        if (first == null) {
            rows.put(series, new Row(line, totals));
            return;
        }
        boolean blamed = false;
        for (int i = 0; i < totals.size(); i++) {
            if (!Objects.equals(totals.get(i), first.totals().get(i))) {
                blamed = true;
                fault(
                        line,
                        "series '" + Excerpt.plain(series) + "' in " + levels.get(i) + " " + shown(totals.get(i))
                                + ", but in " + shown(first.totals().get(i)) + " on line " + first.line(),
                        "one " + levels.get(i) + " for a series",
                        "delete one of the two rows, or add a level for the second total");
            }
        }
        if (!blamed) {
            fault(
                    line,
                    "series '" + Excerpt.plain(series) + "' once more, after line " + first.line(),
                    "one row for a series",
                    "delete one of the two rows");
        }
    }

    private static String shown(String total) {
        return total.isEmpty() ? "none" : "'" + Excerpt.plain(total) + "'";
    }

    private void fault(int line, String found, String expected, String suggestion) {
        faults.add(Fault.at(Place.ofLine(shownAs, line), found, expected, suggestion));
    }
}
