package io.github.forceplan.workforce.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.workforce.count.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
}
