package io.github.forceplan.io.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forceplan.io.shape.Limits;
import io.github.forceplan.io.shape.RecordShape;
import io.github.forceplan.io.shape.Shape;
import io.github.forceplan.io.shape.Shapes;

/**
 * Makes the JSON Schema (draft 2020-12) of a file from the record that it holds. Each record is one definition; keys
 * carry meaning, unit and limits. What a schema can't say is left to the reader: that figures have a basis, that years
 * are consecutive, and the rules between values.
 */
public final class JsonSchema {

    private JsonSchema() {}

    /**
     * The schema of a plan, in which any mapping may have {@code source} or {@code assumption}.
     *
     * @param root the plan's record
     * @throws IllegalArgumentException if it holds what no file can hold
     */
    public static ObjectNode ofPlan(Class<?> root, String title) {
        return of(root, title, true);
    }

    /**
     * The schema of a result.
     *
     * @param root the result's record
     * @throws IllegalArgumentException if it holds what no file can hold
     */
    public static ObjectNode ofResult(Class<?> root, String title) {
        return of(root, title, false);
    }

    private static ObjectNode of(Class<?> root, String title, boolean plan) {
        RecordShape shape = Shapes.of(root);
        Definitions definitions = new Definitions(plan);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        if (plan) {
            schema.put(
                    "description",
                    "Every number needs a source or an assumption, on its own mapping or on one around it.");
        }
        schema.setAll(new ShapeSchema(definitions, Limits.NONE).group(new Shape.Group(shape)));
        schema.set("$defs", definitions.nodes());
        return schema;
    }
}
