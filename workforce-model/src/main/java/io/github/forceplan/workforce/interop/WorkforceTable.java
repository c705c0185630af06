package io.github.forceplan.workforce.interop;

import io.github.forceplan.workforce.count.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A force's people on 31 March, from published rows. */
public final class WorkforceTable {

    private record Key(int year, String force, String workerType, String rank) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int by = Integer.compare(year, other.year);
            by = by != 0 ? by : force.compareTo(other.force);
            by = by != 0 ? by : workerType.compareTo(other.workerType);
            return by != 0 ? by : rank.compareTo(other.rank);
        }
    }

    private final SortedMap<Key, WorkforceRow> rows;

    private WorkforceTable(SortedMap<Key, WorkforceRow> rows) {
        this.rows = rows;
    }

    /**
     * A table of rows.
     *
     * @throws IllegalArgumentException naming every row that stands twice or has fewer than 0 full-time equivalents
     */
    public static WorkforceTable of(List<WorkforceRow> rows) {
        List<String> faults = new ArrayList<>();
        SortedMap<Key, WorkforceRow> byKey = new TreeMap<>();
        for (WorkforceRow row : rows) {
            WorkforceRow other =
                    byKey.putIfAbsent(new Key(row.asAt31March(), row.force(), row.workerType(), row.rank()), row);
            if (other != null) {
                faults.add(row.place() + ": The same force, year, worker type and rank stand at " + other.place()
                        + ". Keep one of the two rows.");
            }
            if (!(row.fte() >= 0)) {
                faults.add(row.place() + ": The full-time equivalents (" + row.fte()
                        + ") must not be negative. Give 0 for none.");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return new WorkforceTable(byKey);
    }

    /** Everybody of a worker type on a 31 March. */
    public Strength strength(String force, int asAt31March, String workerType) {
        double fte = 0;
        boolean found = false;
        for (Map.Entry<Key, WorkforceRow> entry : rows.entrySet()) {
            Key key = entry.getKey();
            if (key.year == asAt31March && key.force.equals(force) && key.workerType.equals(workerType)) {
                fte += entry.getValue().fte();
                found = true;
            }
        }
        if (!found) {
            throw missing(force, asAt31March, workerType);
        }
        return new Strength(fte);
    }

    /**
     * Strength by role on a 31 March.
     *
     * @param mappings which part of which row each role is
     * @throws IllegalArgumentException if a mapping names a row that is not there, or gives away more than all of one
     */
    public SortedMap<String, Strength> byRole(String force, int asAt31March, List<RoleMapping> mappings) {
        SortedMap<Key, Double> given = new TreeMap<>();
        SortedMap<String, Strength> roles = new TreeMap<>();
        List<RoleMapping> ordered = mappings.stream()
                .sorted((a, b) -> (a.role() + "\n" + a.workerType() + "\n" + a.rank())
                        .compareTo(b.role() + "\n" + b.workerType() + "\n" + b.rank()))
                .toList();
        for (RoleMapping mapping : ordered) {
            Key key = new Key(asAt31March, force, mapping.workerType(), mapping.rank());
            WorkforceRow row = rows.get(key);
            if (row == null) {
                throw missing(force, asAt31March, mapping.workerType() + ", " + mapping.rank());
            }
            if (given.merge(key, mapping.share(), Double::sum) > 1 + 1e-9) {
                throw new IllegalArgumentException("The roles mapped to " + mapping.workerType() + ", " + mapping.rank()
                        + " take more than all of it. Let their shares sum to 1 at most.");
            }
            roles.merge(
                    mapping.role(),
                    new Strength(row.fte() * mapping.share()),
                    (a, b) -> new Strength(a.fte() + b.fte()));
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

    private static IllegalArgumentException missing(String force, int year, String what) {
        return new IllegalArgumentException("The table has no row of " + force + " at 31 March " + year + " for " + what
                + ". It is unknown, not 0: add the row or take the mapping out.");
    }
}
