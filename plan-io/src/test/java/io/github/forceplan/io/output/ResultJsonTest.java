package io.github.forceplan.io.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.sample.SamplePlan;
import io.github.forceplan.io.sample.SampleResult;
import io.github.forceplan.io.schema.JsonSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResultJsonTest {

    @Test
    void writesInTheOrderOfComponentsWithPoundsToThePenny() {
        assertEquals("""
                {
                  "provenance": {
                    "forceplan": "0.1",
                    "inputs": [
                      {"file": "plän \\"a\\".yaml", "sha256": "00"}
                    ],
                    "seed": 7,
                    "draws": 2000
                  },
                  "scenarios": [
                    {
                      "name": "as-recorded",
                      "years": [
                        {
                          "financialYear": "2019/20",
                          "total": {"mean": 61227.3333333, "quantiles": {"0.05": 60000, "0.95": 62500.5}},
                          "budgetGap": {"mean": 3900000.00, "quantiles": {"0.05": -0.33, "0.95": 6300000.13}},
                          "establishment": 412.7,
                          "floor": 3400000.00,
                          "probability": 0.125,
                          "balanced": false
                        }
                      ],
                      "byGroup": {},
                      "extra": {"after": 0.00, "before": 1.50}
                    }
                  ]
                }
                """, ResultJson.text(result(61_227 + 1.0 / 3)));
    }

    @Test
    void isValidByItsOwnSchema() throws Exception {
        JsonNode json = new ObjectMapper().readTree(ResultJson.text(result(1)));
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JsonSchema.ofResult(SampleResult.class, "Result"))
                        .validate(json));
        assertEquals(0.125, json.at("/scenarios/0/years/0/probability").asDouble());
    }

    @Test
    void whatIsEmptyIsLeftOutAndLongListsAreBroken() {
        record Inner(Optional<String> a, List<Double> numbers) {}
        List<Double> many = java.util.Collections.nCopies(100, 0.5);
        String text = ResultJson.text(new Inner(Optional.empty(), many));
        assertTrue(text.startsWith("{\n  \"numbers\": [\n    0.5,\n    0.5,"), text);
        assertEquals(
                "{\n  \"a\": \"x\",\n  \"numbers\": [0.5]\n}\n",
                ResultJson.text(new Inner(Optional.of("x"), List.of(0.5))));
    }

    @Test
    void recordsToldApartByTypeSayWhichTheyAre() {
        record Draws(List<SamplePlan.Draw> draws, SamplePlan.Reading reading) {}
        SamplePlan.Draw draw = new SamplePlan.PlannedDraw(
                ByYear.constant(new FinancialYear(2020), new FinancialYear(2021), new BigDecimal("2930000.5")));
        assertEquals("""
                {
                  "draws": [
                    {"type": "planned-draw", "amount": {"2020/21": 2930000.50, "2021/22": 2930000.50}}
                  ],
                  "reading": "before-reserves"
                }
                """, ResultJson.text(new Draws(List.of(draw), SamplePlan.Reading.BEFORE_RESERVES)));
    }

    @Test
    void aNumberThatIsNoneIsRefusedWithItsPlace() {
        SampleResult broken = result(Double.NaN);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> ResultJson.text(broken));
        assertTrue(
                refusal.getMessage().startsWith("/scenarios/0/years/0/total/mean: The value (NaN)"),
                refusal.getMessage());
    }

    private static SampleResult result(double total) {
        SampleResult.Year year = new SampleResult.Year(
                new FinancialYear(2019),
                new SampleResult.Distribution(total, quantiles(60_000, 62_500.5)),
                new SampleResult.Distribution(3.9e6, quantiles(-1.0 / 3, 6_300_000.125001)),
                412.7,
                new BigDecimal("3400000"),
                Optional.of(0.125),
                false);
        SampleResult.Scenario scenario = new SampleResult.Scenario(
                "as-recorded",
                List.of(year),
                Map.of(),
                Optional.of(new TreeMap<>(Map.of("before", 1.5, "after", -0.0001))));
        return new SampleResult(
                new SampleResult.Provenance("0.1", List.of(new SampleResult.Input("plän \"a\".yaml", "00")), 7, 2000),
                List.of(scenario));
    }

    private static SortedMap<String, Double> quantiles(double low, double high) {
        return new TreeMap<>(Map.of("0.05", low, "0.95", high));
    }
}
