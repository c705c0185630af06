package io.github.forceplan.io.csv;

import io.github.forceplan.workforce.interop.WorkforceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Columns of the Home Office's police workforce open data tables, told by name without regard to case, punctuation or
 * order, because releases write them differently: {@code As at 31 March} or {@code As at 31 March...}, {@code Force Name}
 * or {@code Force name}, {@code Rank} or {@code Rank description}, {@code Total (FTE)}. In the table of functions
 * {@code Function subgroup name} stands in the place of the rank. Columns that split a force's figures (sex, ethnicity,
 * frontline type) tell rows apart; the others are passed over.
 */
final class WorkforceTableHeaders implements CsvRows.HeaderReader {

    /** The header of a table in the same shape that names nothing else. */
    static final List<String> PLAIN = List.of("as_at_31_march", "force", "worker_type", "rank", "fte");

    /** The headers accepted, in words. */
    static final String EXPECTED = String.join(",", PLAIN)
            + ", or the columns of a Home Office table: As at 31 March, Force name, Worker type, Rank, Total (FTE)";

    private static final List<String> AS_AT = List.of("as at 31 march");
    private static final List<String> FORCE = List.of("force name", "force");
    private static final List<String> WORKER_TYPE = List.of("worker type");
    private static final List<String> RANK = List.of("rank", "rank description", "function subgroup name");
    private static final List<String> FTE = List.of("total fte", "fte");
    private static final Set<String> PASSED_OVER = Set.of(
            "geocode",
            "geo code",
            "region",
            "total headcount",
            "function subgroup number",
            "wider function number",
            "wider function name");

    private final BiConsumer<Integer, Columns> rows;

    /** @param rows takes each row's line and fields */
    WorkforceTableHeaders(BiConsumer<Integer, Columns> rows) {
        this.rows = rows;
    }

    /** A row's fields with the names under which its columns stand in this file. */
    record Columns(
            List<String> header,
            List<String> fields,
            String asAt,
            String force,
            String workerType,
            String rank,
            String fte,
            List<String> breakdown) {

        WorkforceRow row(RowFields read) {
            List<String> parts = new ArrayList<>();
            breakdown.forEach(column -> parts.add(fields.get(header.indexOf(column))));
            return new WorkforceRow(
                    read.place(),
                    read.whole(asAt, 2019),
                    read.text(force),
                    read.text(workerType),
                    read.text(rank),
                    String.join(", ", parts),
                    read.published(fte, 1));
        }
    }

    @Override
    public Optional<CsvRows.RowReader> of(List<String> header) {
        Optional<String> asAt = find(header, AS_AT);
        Optional<String> force = find(header, FORCE);
        Optional<String> workerType = find(header, WORKER_TYPE);
        Optional<String> rank = find(header, RANK);
        Optional<String> fte = find(header, FTE);
        if (asAt.isEmpty() || force.isEmpty() || workerType.isEmpty() || rank.isEmpty() || fte.isEmpty()) {
            return Optional.empty();
        }
        List<String> taken = List.of(asAt.get(), force.get(), workerType.get(), rank.get(), fte.get());
        List<String> breakdown = header.stream()
                .filter(column -> !taken.contains(column) && !PASSED_OVER.contains(plain(column)))
                .toList();
        return Optional.of((line, fields) -> rows.accept(
                line,
                new Columns(
                        header, fields, asAt.get(), force.get(), workerType.get(), rank.get(), fte.get(), breakdown)));
    }

    private static Optional<String> find(List<String> header, List<String> names) {
        return names.stream()
                .flatMap(name -> header.stream().filter(column -> plain(column).equals(name)))
                .findFirst();
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
