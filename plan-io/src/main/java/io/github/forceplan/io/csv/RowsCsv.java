package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.figure.FileRow;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.workforce.interop.PostRow;
import io.github.forceplan.workforce.interop.WorkforceRow;
import io.github.forceplan.workforce.register.HoldingRow;
import io.github.forceplan.workforce.register.PersonRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads files of rows that a plan names: the people and the skills of a skills audit, the posts of an establishment, and
 * the Home Office's workforce tables. A line {@code # Source: …} above the header says where a file comes from.
 */
public final class RowsCsv {

    /** A kind of file: its header and how a row is made. */
    private record Kind(List<String> header, Function<RowFields, FileRow> row) {}

    private static final Map<Class<? extends FileRow>, Kind> KINDS = Map.of(
            PersonRow.class,
            new Kind(
                    List.of("person", "role", "fte", "hours_per_week", "joined", "retires"),
                    fields -> new PersonRow(
                            fields.place(),
                            fields.text("person"),
                            fields.text("role"),
                            fields.number("fte", 1),
                            fields.number("hours_per_week", 37),
                            fields.day("joined"),
                            fields.dayIfAny("retires"))),
            HoldingRow.class,
            new Kind(
                    List.of("person", "skill", "awarded", "expires"),
                    fields -> new HoldingRow(
                            fields.place(),
                            fields.text("person"),
                            fields.text("skill"),
                            fields.day("awarded"),
                            fields.dayIfAny("expires"))),
            PostRow.class,
            new Kind(
                    List.of("post", "role", "fte", "from", "to"),
                    fields -> new PostRow(
                            fields.place(),
                            fields.text("post"),
                            fields.text("role"),
                            fields.number("fte", 1),
                            fields.dayIfAny("from"),
                            fields.dayIfAny("to"))));

    private RowsCsv() {}

    /**
     * A file that has been read.
     *
     * @param rows every row; where one has a fault, harmless values stand in for what can't be read
     * @param source what the file says about where it comes from
     * @param faults everything that is wrong with it
     */
    public record Rows(List<FileRow> rows, Optional<String> source, List<Fault> faults) {

        public Rows {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /** The header of files of such rows. */
    public static List<String> header(Class<?> type) {
        return type == WorkforceRow.class
                ? WorkforceTableHeaders.PLAIN
                : kind(type).header();
    }

    /**
     * Reads a file.
     *
     * @param type what its rows are
     */
    public static Rows read(Path path, Class<?> type) {
        String shownAs = path.toString();
        List<Fault> faults = new ArrayList<>();
        List<FileRow> rows = new ArrayList<>();
        Optional<String> source = read(path, shownAs, type, rows, faults);
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.at(
                    Place.ofFile(shownAs),
                    "a header without rows",
                    "at least one row",
                    "check the right file is given"));
        }
        return new Rows(rows, source, faults);
    }

    /**
     * The same where faults can't be gathered with others.
     *
     * @throws RefusedException with every fault of the file
     */
    public static <T extends FileRow> List<T> readAll(Path path, Class<T> type) throws RefusedException {
        Rows read = read(path, type);
        if (!read.faults().isEmpty()) {
            throw new RefusedException(read.faults());
        }
        return read.rows().stream().map(type::cast).toList();
    }

    private static Optional<String> read(
            Path path, String shownAs, Class<?> type, List<FileRow> rows, List<Fault> faults) {
        if (type == WorkforceRow.class) {
            WorkforceTableHeaders headers = new WorkforceTableHeaders((line, columns) ->
                    rows.add(columns.row(new RowFields(shownAs, line, columns.header(), columns.fields(), faults))));
            return CsvRows.read(path, shownAs, headers, WorkforceTableHeaders.EXPECTED, faults);
        }
        Kind kind = kind(type);
        CsvRows.RowReader reader = (line, fields) ->
                rows.add(kind.row().apply(new RowFields(shownAs, line, kind.header(), fields, faults)));
        return CsvRows.read(path, shownAs, Map.of(kind.header(), reader), faults);
    }

    private static Kind kind(Class<?> type) {
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("There is no file whose rows are " + type.getName() + ".");
        }
        return kind;
    }
}
