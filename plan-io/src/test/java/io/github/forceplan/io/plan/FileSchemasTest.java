package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSchemasTest {

    private static final Path SMALL = Path.of("src/test/resources/io/github/forceplan/io/plan/small.yaml");

    @TempDir
    Path folder;

    /** What the schema asks of the scenarios the reader asks too. */
    @Test
    void aPlanNeedsAScenario() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new ObjectMapper().readTree(FileSchemas.plan()));
        ObjectNode plan = (ObjectNode) new YAMLMapper().readTree(SMALL.toFile());
        assertEquals(
                0, schema.validate(plan).size(), () -> schema.validate(plan).toString());
        plan.putObject("scenarios");
        assertEquals(1, schema.validate(plan).size());
        plan.remove("scenarios");
        assertEquals(1, schema.validate(plan).size());
        Files.copy(SMALL.resolveSibling("small.csv"), folder.resolve("small.csv"));
        String text = Files.readString(SMALL);
        Path file = Files.writeString(folder.resolve("plan.yaml"), text.substring(0, text.indexOf("\nscenarios:") + 1));
        RefusedException refusal = assertThrows(RefusedException.class, () -> PlanFiles.read(file));
        assertTrue(
                refusal.faults().stream().anyMatch(fault -> fault.expected().contains("no scenarios")),
                refusal::getMessage);
    }
}
