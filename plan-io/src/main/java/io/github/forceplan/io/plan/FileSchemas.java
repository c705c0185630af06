package io.github.forceplan.io.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forceplan.io.schema.JsonSchema;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.PlanResult;

/** The JSON Schemas (draft 2020-12) of Forceplan's files, as text. */
public final class FileSchemas {

    private FileSchemas() {}

    /** Of a plan. */
    public static String plan() {
        return text(JsonSchema.ofPlan(Plan.class, "Forceplan plan"));
    }

    /** Of {@code result.json}. */
    public static String result() {
        return text(JsonSchema.ofResult(PlanResult.class, "Forceplan result"));
    }

    private static String text(JsonNode schema) {
        return schema.toPrettyString().replace("\r\n", "\n") + '\n';
    }
}
