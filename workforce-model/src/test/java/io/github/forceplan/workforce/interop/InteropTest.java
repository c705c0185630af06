package io.github.forceplan.workforce.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.workforce.count.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InteropTest {

    private static List<WorkforceRow> rows() {
        return List.of(
                new WorkforceRow("w.csv:2", 2018, "Derbyshire", "police officer", "Constable", 1300),
                new WorkforceRow("w.csv:3", 2018, "Derbyshire", "police officer", "Sergeant", 280),
                new WorkforceRow("w.csv:4", 2019, "Derbyshire", "police officer", "Constable", 1340),
                new WorkforceRow("w.csv:5", 2019, "Derbyshire", "police officer", "Sergeant", 290),
                new WorkforceRow("w.csv:6", 2019, "Derbyshire", "designated officer", "Designated Officer", 166.1));
    }

    private static List<RoleMapping> mappings() {
        return List.of(
                new RoleMapping("police officer", "Constable", "detective", 0.15),
                new RoleMapping("police officer", "Constable", "response", 0.5),
                new RoleMapping("police officer", "Sergeant", "detective", 0.1));
    }

    @Test
    void publishedRowsBecomeStrengthByRole() {
        WorkforceTable table = WorkforceTable.of(rows());
        assertEquals(new Strength(1630), table.strength("Derbyshire", 2019, "police officer"));
        assertEquals(
                201 + 29,
                table.byRole("Derbyshire", 2019, mappings()).get("detective").fte(),
                1e-9);
        assertEquals(
                (670 + 650) / 2.0,
                table.averageByRole("Derbyshire", 2019, mappings())
                        .get("response")
                        .fte(),
                1e-9);
        List<WorkforceRow> turned = new ArrayList<>(rows());
        Collections.reverse(turned);
        assertEquals(
                table.byRole("Derbyshire", 2019, mappings()),
                WorkforceTable.of(turned).byRole("Derbyshire", 2019, mappings()));
    }

    @Test
    void missingRowsAreUnknownAndDoubleOnesAreRefused() {
        WorkforceTable table = WorkforceTable.of(rows());
        assertThrows(IllegalArgumentException.class, () -> table.strength("Derbyshire", 2018, "designated officer"));
        assertThrows(
                IllegalArgumentException.class,
                () -> table.byRole(
                        "Derbyshire", 2019, List.of(new RoleMapping("police officer", "Inspector", "x", 1))));
        List<RoleMapping> tooMuch = new ArrayList<>(mappings());
        tooMuch.add(new RoleMapping("police officer", "Constable", "roads", 0.4));
        assertThrows(IllegalArgumentException.class, () -> table.byRole("Derbyshire", 2019, tooMuch));
        List<WorkforceRow> twice = new ArrayList<>(rows());
        twice.add(new WorkforceRow("w.csv:9", 2019, "Derbyshire", "police officer", "Sergeant", -1));
        String message = assertThrows(IllegalArgumentException.class, () -> WorkforceTable.of(twice))
                .getMessage();
        assertTrue(message.contains("w.csv:9") && message.contains("w.csv:5") && message.contains("-1.0"), message);
    }

    /** Rows that a table splits by sex are one figure; the order of rows and the case of names change nothing. */
    @Test
    void rowsSplitBySexAreAddedUp() {
        List<WorkforceRow> rows = new ArrayList<>(List.of(
                new WorkforceRow("w:2", 2019, "Derbyshire", "Police Officer", "Constable", "Female", Optional.of(0.1)),
                new WorkforceRow("w:3", 2019, "Derbyshire", "Police officer", "Constable", "Male", Optional.of(0.2)),
                new WorkforceRow("w:4", 2019, "Derbyshire", "Police Officer", "constable", "", Optional.of(0.3)),
                new WorkforceRow("w:5", 2019, "Kent", "Police Officer", "Constable", "", Optional.empty())));
        List<RoleMapping> whole = List.of(new RoleMapping("police officer", "CONSTABLE", "response", 1));
        Strength added =
                WorkforceTable.of(rows).byRole("Derbyshire", 2019, whole).get("response");
        assertEquals(0.6, added.fte(), 1e-12);
        Collections.reverse(rows);
        assertEquals(
                added, WorkforceTable.of(rows).byRole("derbyshire", 2019, whole).get("response"));
        assertThrows(
                IllegalArgumentException.class, () -> WorkforceTable.of(rows).byRole("Kent", 2019, whole));
    }
}
