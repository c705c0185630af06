package io.github.forceplan.workforce.interop;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.register.BadRegisterException;
import java.util.List;
import java.util.SortedMap;

/**
 * Strength at the start of a plan, from one of the Home Office's workforce tables.
 *
 * @param table its rows
 * @param force name of the force in it
 * @param asAt31March calendar year of the 31 March
 * @param roles which part of which row each role is
 */
public record PublishedStrength(
        @Figure("One of the Home Office's workforce tables.")
        List<WorkforceRow> table,

        @Figure("Name of the force in it.") String force,

        @Figure(value = "Calendar year of the 31 March.", min = 1990, max = 2100)
        int asAt31March,

        @Figure("Which part of which row each role is.") List<RoleMapping> roles) {

    public PublishedStrength {
        table = List.copyOf(table);
        roles = List.copyOf(roles);
    }

    /**
     * Strength by role.
     *
     * @throws BadRegisterException with every fault of the table's rows
     * @throws IllegalArgumentException naming every mapping to a row that is missing or given away more than once
     */
    public SortedMap<String, Strength> byRole() {
        return WorkforceTable.of(table).byRole(force, asAt31March, roles);
    }
}
