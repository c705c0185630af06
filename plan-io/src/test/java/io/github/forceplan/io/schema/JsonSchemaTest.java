package io.github.forceplan.io.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.forceplan.io.sample.SamplePlan;
import io.github.forceplan.io.sample.SampleResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode PLAN = JsonSchema.ofPlan(SamplePlan.class, "Plan");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void aGoodPlanIsValid() throws IOException {
        assertEquals(List.of(), errors(PLAN, goodPlan()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/seed | 1.5",
                "/seed | 'x'",
                "/name | ' '",
                "/name | 5",
                "/baseYear | '2018'",
                "/reading | 'sometimes'",
                "/published | '31/05/2019'",
                "/published | null",
                "/finance/bandD/2019~120 | -1",
                "/finance/bandD/2019 | 1",
                "/finance/bandD | 1",
                "/finance/taxBase | 0.5",
                "/finance/payRise/each | 2",
                "/finance/lines/officers/recurring | 80",
                "/finance/lines/x.y | {}",
                "/finance/assumption/owner | ''",
                "/finance/assumption/whose | 'x'",
                "/finance/source | 'both'",
                "/reserves/general/unknown | 1",
                "/reserves/general/draws/0/type | 'drawn'",
                "/reserves/general/draws/1/order | 0",
                "/reserves/general/draws/1/allowed | 'no'",
                "/reserves/general/draws/1/from | '2020'",
                "/savings/0/posts | 2.5",
                "/savings/0/effects/1 | 'x'",
                "/savings/0/parts/0/probability | 1.01",
            })
    void aBadValueIsInvalid(String pointer, String value) throws IOException {
        JsonNode plan = goodPlan();
        put(plan, pointer, JSON.readTree(value.replace('\'', '"')));
        assertFalse(errors(PLAN, plan).isEmpty());
    }

    @Test
    void everythingThatIsNotOptionalIsRequired() throws IOException {
        List<String> optional = new ArrayList<>();
        for (String key : List.of("name", "baseYear", "seed", "recordedCrime", "reading", "finance", "published")) {
            ObjectNode plan = (ObjectNode) goodPlan();
            plan.remove(key);
            if (errors(PLAN, plan).isEmpty()) {
                optional.add(key);
            }
        }
        assertEquals(List.of("published"), optional);
        ObjectNode plan = (ObjectNode) goodPlan();
        ((ObjectNode) plan.at("/finance/payRise")).remove("to");
        assertFalse(errors(PLAN, plan).isEmpty());
    }

    @Test
    void keysCarryMeaningUnitAndLimits() {
        JsonNode probability = PLAN.at("/$defs/Saving/properties/probability");
        assertEquals(
                "Chance that it is made. A fraction: 0.14 for 14 %.",
                probability.path("description").asText());
        assertEquals(0, probability.path("minimum").asInt(-1));
        assertEquals(1, probability.path("maximum").asInt(-1));
        assertEquals(
                "The least that it may hold. Unit: pounds.",
                PLAN.at("/$defs/Reserve/properties/floor/description").asText());
    }

    @Test
    void theSchemaIsItselfValid() {
        Schema meta = REGISTRY.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), meta.validate(PLAN));
        assertEquals(List.of(), meta.validate(JsonSchema.ofResult(SampleResult.class, "Result")));
    }

    @Test
    void aResultHasNoBasisAndKnowsItsKeys() throws IOException {
        ObjectNode schema = JsonSchema.ofResult(SampleResult.class, "Result");
        String good = """
                {"provenance": {"forceplan": "1", "inputs": [{"file": "a", "sha256": "b"}], "seed": 1, "draws": 2},
                 "scenarios": [{"name": "s", "byGroup": {}, "years": [
                   {"financialYear": "2019/20", "establishment": 5.5, "floor": 1.00, "balanced": true,
                    "total": {"mean": 1, "quantiles": {"0.05": 1}},
                    "budgetGap": {"mean": -1, "quantiles": {}}}]}]}
                """;
        assertEquals(List.of(), errors(schema, JSON.readTree(good)));
        for (String bad : List.of(
                good.replace("\"balanced\": true", "\"balanced\": 1"),
                good.replace("\"mean\": -1,", ""),
                good.replace("\"seed\": 1", "\"seed\": 1, \"source\": \"x\""),
                good.replace("2019/20", "2019"))) {
            assertFalse(errors(schema, JSON.readTree(bad)).isEmpty(), bad);
        }
    }

    @Test
    void recordsOfOneNameHaveDefinitionsOfTheirOwn() {
        ObjectNode schema = JsonSchema.ofPlan(Twins.class, "Twins");
        assertTrue(schema.at("/$defs/Line").isObject());
        assertEquals(4, schema.path("$defs").size());
    }

    @Test
    void seriesHaveNoPlaceInAResult() {
        assertThrows(IllegalArgumentException.class, () -> JsonSchema.ofResult(SamplePlan.class, "x"));
    }

    record Twins(SamplePlan.Line theirs, Line ours) {}

    record Line(String name) {}

    private static List<String> errors(ObjectNode schema, JsonNode document) {
        return REGISTRY.getSchema(schema).validate(document).stream()
                .map(Objects::toString)
                .toList();
    }

    private static JsonNode goodPlan() throws IOException {
        try (InputStream plan = SamplePlan.class.getResourceAsStream("plan.json")) {
            return JSON.readTree(plan);
        }
    }

    private static void put(JsonNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        String key = pointer.substring(slash + 1).replace("~1", "/");
        JsonNode parent = root.at(pointer.substring(0, slash));
        if (parent instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
            array.set(Integer.parseInt(key), value);
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }
}
