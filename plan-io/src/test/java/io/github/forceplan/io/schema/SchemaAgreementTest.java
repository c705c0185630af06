package io.github.forceplan.io.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.forceplan.io.binding.PlanReader;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.sample.SamplePlan;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the schema refuses the reader refuses, and the other way round, but for what a schema can't say. */
class SchemaAgreementTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\"x\"",
            "\"2018/19\"",
            "\"2018-04\"",
            "\"2020/21 Q1\"",
            "\"2019-05-31\"",
            "\"planned-draw\"",
            "\"before-reserves\"",
            "0",
            "1",
            "-1",
            "0.5",
            "2.5",
            "10",
            "1e12",
            "[]",
            "{}",
            "[0.5]",
            "{\"2019/20\": 1}",
            "{\"owner\": \"a\", \"reason\": \"b\"}");
    private static final List<String> KEYS =
            List.of("2021/22", "each", "unknown", "source", "assumption", "a.b", "type");

    /** Rules between values, years that a pattern can't check, and the basis of figures. */
    private static final List<String> BEYOND_A_SCHEMA = List.of(
            "without source or assumption", "the years from", "no such file", "a folder", "{assumption", "{source");

    @TempDir
    private Path folder;

    private final Random random = new Random(5);

    @Test
    void schemaAndReaderAgree() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchema.ofPlan(SamplePlan.class, "Plan"));
        PlanReader<SamplePlan> reader = PlanReader.of(SamplePlan.class).exempt("seed");
        Files.write(folder.resolve("crime.csv"), resource("crime.csv"));
        int refused = 0;
        for (int i = 0; i < 250; i++) {
            JsonNode plan = JSON.readTree(resource("plan.json"));
            change(plan);
            boolean bySchema = !schema.validate(plan).isEmpty();
            List<Fault> faults = faults(reader, plan);
            assertEquals(bySchema, !faults.isEmpty(), () -> faults + "\n" + plan.toPrettyString());
            refused += bySchema ? 1 : 0;
        }
        assertTrue(refused > 50 && refused < 240, refused + " refused");
    }

    private List<Fault> faults(PlanReader<SamplePlan> reader, JsonNode plan) throws Exception {
        Path file = Files.write(folder.resolve("plan.json"), JSON.writeValueAsBytes(plan));
        try {
            reader.read(file);
            return List.of();
        } catch (RefusedException refusal) {
            return refusal.faults().stream()
                    .filter(fault -> BEYOND_A_SCHEMA.stream().noneMatch(fault.found()::contains))
                    .toList();
        }
    }

    /** Replaces, removes or adds one value anywhere. */
    private void change(JsonNode plan) throws Exception {
        List<JsonNode> containers = new ArrayList<>();
        collect(plan, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (container instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), value);
            return;
        }
        ObjectNode object = (ObjectNode) container;
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(KEYS.get(random.nextInt(KEYS.size())), value);
            default -> object.set(key, value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static byte[] resource(String name) throws Exception {
        try (InputStream in = SamplePlan.class.getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }
}
