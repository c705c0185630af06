package io.github.forceplan.io.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forceplan.io.schema.JsonSchema;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.PlanResult;

/** The JSON Schemas (draft 2020-12) of Forceplan's files, as text. */
public final class FileSchemas {

    private FileSchemas() {}

    /** Of a plan. */
    public static String plan() {
        ObjectNode schema = JsonSchema.ofPlan(Plan.class, "Forceplan plan");
        // Maps may be left out where they may be empty; a plan without scenarios shows nothing.
        ObjectNode plan = (ObjectNode) schema.at("/$defs/" + Plan.class.getSimpleName());
        plan.withArray("required").add("scenarios");
        ((ObjectNode) plan.at("/properties/scenarios")).put("minProperties", 1);
        return text(schema);
    }

    /** Of {@code result.json}. */
    public static String result() {
        return text(JsonSchema.ofResult(PlanResult.class, "Forceplan result"));
    }

    private static String text(JsonNode schema) {
        return schema.toPrettyString().replace("\r\n", "\n") + '\n';
    }
}
