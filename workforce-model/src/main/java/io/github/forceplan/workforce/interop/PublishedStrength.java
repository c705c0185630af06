package io.github.forceplan.workforce.interop;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.count.Strength;
import java.util.List;
import java.util.SortedMap;

/**
 * Strength at the start of a plan, from a table in the shape of the Home Office's.
 *
 * @param table its rows
 * @param force name of the force in it
 * @param asAt31March calendar year of the 31 March
 * @param roles which part of which row each role is
 */
public record PublishedStrength(
        @Figure("A table in the shape of the Home Office's.")
        List<WorkforceRow> table,

        @Figure("Name of the force in it.") String force,

        @Figure(value = "Calendar year of the 31 March.", min = 1990, max = 2100)
        int asAt31March,

        @Figure("Which part of which row each role is.") List<RoleMapping> roles) {

    public PublishedStrength {
        table = List.copyOf(table);
        roles = List.copyOf(roles);
        WorkforceTable.of(table).byRole(force, asAt31March, roles);
    }

    /** Strength by role. */
    public SortedMap<String, Strength> byRole() {
        return WorkforceTable.of(table).byRole(force, asAt31March, roles);
    }
}
