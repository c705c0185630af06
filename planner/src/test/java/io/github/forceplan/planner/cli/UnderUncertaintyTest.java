package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code forceplan optimise --under-uncertainty} on the flagship, on few futures. */
class UnderUncertaintyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String run(Path out, String... more) {
        StringWriter text = new StringWriter();
        StringWriter faults = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(text), new PrintWriter(faults), false);
        List<String> all = new ArrayList<>(List.of(
                "optimise",
                Project.home().resolve("scenarios/derbyshire-2019.yaml").toString(),
                "--under-uncertainty",
                "--draws",
                "30",
                "--futures",
                "24",
                "--out",
                out.toString()));
        all.addAll(List.of(more));
        int exit = Forceplan.execute(terminal, all.toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        assertEquals(0, exit, faults.toString());
        return text.toString();
    }

    private static JsonNode answer(Path out) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(out.resolve("optimum.json")))
                .get("underUncertainty");
    }

    @Test
    void theFlagshipOnFewFutures() throws IOException {
        String words = run(folder.resolve("one"), "--threads", "1");
        JsonNode found = answer(folder.resolve("one"));
        double cost = found.get("expectedCost").asDouble();
        assertEquals(24, found.get("futures").asInt());
        assertTrue(found.get("bound").asDouble() <= cost);
        assertEquals(
                (cost - found.get("bound").asDouble()) / cost, found.get("gap").asDouble(), 1e-6);
        assertTrue(found.get("gap").asDouble() < 0.03, found.get("gap").toString());
        assertTrue(found.get("cvar").asDouble() >= cost);
        // Knowing more is worth something, and so is planning for what may come; to the solver's gap of 1e-5.
        assertTrue(found.get("valueOfPerfectInformation").asDouble() >= -1e-5 * cost);
        assertTrue(found.get("valueOfPlanningForUncertainty").asDouble() >= -1e-5 * cost);
        double floor = found.get("probabilityBelowFloor").asDouble();
        assertTrue(floor >= 0 && floor <= 1);
        for (JsonNode decision : found.get("decisions")) {
            if (decision.get("what").asText().equals("volume-investigator by police-staff-investigator")) {
                double size = decision.get("after").asDouble();
                assertTrue(size == 0 || size >= 4 && size <= 16 && size % 1 == 0, decision.toString());
            }
        }
        double before = 0;
        double after = 0;
        for (JsonNode compared : found.get("compared")) {
            if (compared.get("metric").asText().startsWith("workforce.investigators.unmetHours.")) {
                before += compared.get("start").asDouble();
                after += compared.get("optimum").asDouble();
            }
        }
        assertTrue(after < before, "unmet hours of the plan's own models: " + before + " to " + after);
        assertTrue(words.contains("24 futures") && words.contains("Knowing  the future"), words);
        run(folder.resolve("two"), "--threads", "2");
        assertEquals(found, answer(folder.resolve("two")));
    }
}
