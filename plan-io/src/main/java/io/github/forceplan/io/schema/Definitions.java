package io.github.forceplan.io.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forceplan.io.shape.RecordShape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The definitions of a schema, one a record; a record that a {@code type} tells apart has one with that key. */
final class Definitions {

    private static final String ASSUMPTION = "assumption";

    private final boolean plan;
    private final ObjectNode nodes = JsonNodeFactory.instance.objectNode();
    private final Map<String, Class<?>> owners = new HashMap<>();

    /** @param plan whether mappings may state a basis */
    Definitions(boolean plan) {
        this.plan = plan;
        if (plan) {
            nodes.set(ASSUMPTION, assumption());
        }
    }

    ObjectNode nodes() {
        return nodes;
    }

    boolean isPlan() {
        return plan;
    }

    /** A reference to the definition of a record, which is made if it isn't there. */
    ObjectNode reference(RecordShape shape, Optional<String> type) {
        String name = name(shape.type(), type);
        if (!nodes.has(name)) {
            ObjectNode node = nodes.putObject(name);
            fill(node, shape, type);
        }
        return reference(name);
    }

    /** A mapping that may state a basis if this is the schema of a plan. */
    ObjectNode mapping() {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        mapping.put("type", "object");
        return withBasis(mapping);
    }

    private ObjectNode withBasis(ObjectNode mapping) {
        ObjectNode properties = mapping.withObjectProperty("properties");
        if (plan) {
            properties.set("source", nonBlank("Where the figures here are published."));
            properties.set(ASSUMPTION, reference(ASSUMPTION));
            mapping.putObject("not").putArray("required").add("source").add(ASSUMPTION);
        }
        return mapping;
    }

    private void fill(ObjectNode node, RecordShape shape, Optional<String> type) {
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        type.ifPresent(name -> {
            properties.putObject("type").put("const", name);
            required.add("type");
        });
        for (RecordShape.Component component : shape.components()) {
            ObjectNode value = component.shape().accept(new ShapeSchema(this, component.limits()));
            String description = description(component);
            if (!description.isEmpty()) {
                value.put("description", description);
            }
            properties.set(component.key(), value);
            if (component.required()) {
                required.add(component.key());
            }
        }
        withBasis(node);
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        node.put("additionalProperties", false);
    }

    private static String description(RecordShape.Component component) {
        String unit = switch (component.limits().unit()) {
            case "" -> "";
            case "fraction" -> " A fraction: 0.14 for 14 %.";
            default -> " Unit: " + component.limits().unit() + ".";
        };
        return (component.meaning() + unit).strip();
    }

    private String name(Class<?> type, Optional<String> variant) {
        String name = type.getSimpleName();
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            name = type.getName();
        }
        return variant.isPresent() ? name + ".type" : name;
    }

    private static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode nonBlank(String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("pattern", "\\S")
                .put("description", description);
    }

    private static ObjectNode assumption() {
        ObjectNode assumption = JsonNodeFactory.instance.objectNode();
        assumption.put("description", "Who answers for the figures here, and why they are so.");
        assumption.put("type", "object");
        ObjectNode properties = assumption.putObject("properties");
        properties.set("owner", nonBlank("Who answers for the figures."));
        properties.set("reason", nonBlank("Why they are so."));
        assumption.putArray("required").add("owner").add("reason");
        return assumption.put("additionalProperties", false);
    }
}
