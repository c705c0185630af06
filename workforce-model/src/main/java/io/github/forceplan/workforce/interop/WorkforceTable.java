package io.github.forceplan.workforce.interop;

import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.register.BadRegisterException;
import io.github.forceplan.workforce.register.RegisterFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A force's people on 31 March, from published rows. Rows that differ in what the table splits its figures by (sex,
 * ethnicity) are added up; names are told apart without regard to case, which published tables change from year to year.
 */
public final class WorkforceTable {

    private record Key(int year, String force, String workerType, String rank) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::year)
                .thenComparing(Key::force)
                .thenComparing(Key::workerType)
                .thenComparing(Key::rank);

        static Key of(int year, String force, String workerType, String rank) {
            return new Key(year, folded(force), folded(workerType), folded(rank));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Part(Key key, String breakdown) {}

    private final SortedMap<Key, List<WorkforceRow>> rows;

    private WorkforceTable(SortedMap<Key, List<WorkforceRow>> rows) {
        this.rows = rows;
    }

    /**
     * A table of rows.
     *
     * @throws BadRegisterException with every row that stands twice or has fewer than 0 full-time equivalents
     */
    public static WorkforceTable of(List<WorkforceRow> rows) {
        List<RegisterFault> faults = new ArrayList<>();
        SortedMap<Key, List<WorkforceRow>> byKey = new TreeMap<>();
        Map<Part, WorkforceRow> seen = new HashMap<>();
        for (WorkforceRow row : rows) {
            Key key = Key.of(row.asAt31March(), row.force(), row.workerType(), row.rank());
            WorkforceRow other = seen.putIfAbsent(new Part(key, folded(row.breakdown())), row);
            if (other != null) {
                faults.add(new RegisterFault(
                        row.place(),
                        "The row of " + row.force() + ", 31 March " + row.asAt31March() + ", " + row.workerType() + ", "
                                + row.rank() + (row.breakdown().isEmpty() ? "" : ", " + row.breakdown())
                                + " stands here and at " + other.place() + ".",
                        "Keep one of the two rows."));
            }
            if (row.fte().isPresent() && !(row.fte().get() >= 0)) {
                faults.add(new RegisterFault(
                        row.place(),
                        "The full-time equivalents (" + row.fte().get() + ") must not be negative.",
                        "Give 0 for none."));
            }
            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        if (!faults.isEmpty()) {
            throw new BadRegisterException(faults);
        }
        return new WorkforceTable(byKey);
    }

    /** Everybody of a worker type on a 31 March. */
    public Strength strength(String force, int asAt31March, String workerType) {
        Key asked = Key.of(asAt31March, force, workerType, "");
        List<WorkforceRow> found = new ArrayList<>();
        rows.forEach((key, all) -> {
            if (key.year == asked.year && key.force.equals(asked.force) && key.workerType.equals(asked.workerType)) {
                found.addAll(all);
            }
        });
        if (found.isEmpty()) {
            throw missing(force, asAt31March, workerType);
        }
        return new Strength(fte(found));
    }

    /**
     * Strength by role on a 31 March.
     *
     * @param mappings which part of which row each role is
     * @throws IllegalArgumentException naming every mapping of a row that is not there or not available, and every row
     *     that is given away more than once
     */
    public SortedMap<String, Strength> byRole(String force, int asAt31March, List<RoleMapping> mappings) {
        SortedMap<Key, Double> given = new TreeMap<>();
        SortedMap<String, Strength> roles = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        List<RoleMapping> ordered = mappings.stream()
                .sorted(Comparator.comparing(RoleMapping::role)
                        .thenComparing(RoleMapping::workerType)
                        .thenComparing(RoleMapping::rank))
                .toList();
        for (RoleMapping mapping : ordered) {
            Key key = Key.of(asAt31March, force, mapping.workerType(), mapping.rank());
            List<WorkforceRow> found = rows.getOrDefault(key, List.of());
            String named = mapping.workerType() + ", " + mapping.rank();
            if (found.isEmpty()) {
                faults.add(missing(force, asAt31March, named).getMessage());
                continue;
            }
            if (found.stream().anyMatch(row -> row.fte().isEmpty())) {
                faults.add(
                        "The table says that the figure of " + force + " at 31 March " + asAt31March + " for " + named
                                + " is not available (" + found.get(0).place()
                                + "). State the strength of role '" + mapping.role() + "' and take the mapping out.");
                continue;
            }
            double before = given.getOrDefault(key, 0.0);
            given.put(key, before + mapping.share());
            if (before <= 1 + 1e-9 && before + mapping.share() > 1 + 1e-9) {
                faults.add("The roles mapped to " + named
                        + " take more than all of it. Let their shares sum to 1 at most.");
            }
            roles.merge(
                    mapping.role(),
                    new Strength(fte(found) * mapping.share()),
                    (a, b) -> new Strength(a.fte() + b.fte()));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return roles;
    }

    /**
     * Strength by role through a financial year: the mean of the 31 March before and the 31 March at its end.
     *
     * @param endsIn calendar year of the 31 March at the year's end
     */
    public SortedMap<String, Strength> averageByRole(String force, int endsIn, List<RoleMapping> mappings) {
        SortedMap<String, Strength> average = new TreeMap<>(byRole(force, endsIn, mappings));
        byRole(force, endsIn - 1, mappings)
                .forEach((role, before) ->
                        average.merge(role, before, (a, b) -> new Strength((a.fte() + b.fte()) / 2)));
        return average;
    }

    /** The sum in the order of the breakdown, so that the order of rows changes no digit. */
    private static double fte(List<WorkforceRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(WorkforceRow::rank).thenComparing(WorkforceRow::breakdown))
                .mapToDouble(row -> row.fte()
                        .orElseThrow(() -> new IllegalArgumentException("The figure at " + row.place()
                                + " is not available, not 0. Leave its worker type out of what is asked.")))
                .sum();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException missing(String force, int year, String what) {
        return new IllegalArgumentException("The table has no row of " + force + " at 31 March " + year + " for " + what
                + ". It is unknown, not 0: add the row or take the mapping out.");
    }
}
