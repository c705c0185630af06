package io.github.forceplan.io.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forceplan.io.number.DecimalText;
import io.github.forceplan.io.shape.Limits;
import io.github.forceplan.io.shape.Shape;
import io.github.forceplan.io.shape.ShapeVisitor;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The schema of one value.
 *
 * @param limits of the numbers in it
 */
record ShapeSchema(Definitions definitions, Limits limits) implements ShapeVisitor<ObjectNode> {

    private static final String YEAR = "^[12][0-9]{3}/[0-9]{2}$";
    private static final String PERIOD = "^[0-9]{4}(-[0-9]{2}|[ -]?Q[1-4]|/[0-9]{2}( Q[1-4])?)$";

    @Override
    public ObjectNode text() {
        ObjectNode text = of("string");
        return definitions.isPlan() ? text.put("pattern", "\\S") : text;
    }

    @Override
    public ObjectNode whole(Shape.Whole shape) {
        Limits ofType = shape.type() == int.class ? limits.within(Integer.MIN_VALUE, Integer.MAX_VALUE) : limits;
        return limited(of("integer"), ofType);
    }

    @Override
    public ObjectNode decimal(Shape.Decimal shape) {
        return limited(of("number"), limits);
    }

    @Override
    public ObjectNode flag() {
        return of("boolean");
    }

    @Override
    public ObjectNode choice(Shape.Choice shape) {
        ObjectNode choice = JsonNodeFactory.instance.objectNode();
        ArrayNode constants = choice.putArray("enum");
        shape.constants().keySet().forEach(constants::add);
        return choice;
    }

    @Override
    public ObjectNode day() {
        return of("string").put("format", "date").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    @Override
    public ObjectNode time() {
        return of("string").put("pattern", PERIOD);
    }

    @Override
    public ObjectNode year() {
        return of("string").put("pattern", YEAR);
    }

    @Override
    public ObjectNode years() {
        ObjectNode years = definitions.mapping();
        ObjectNode number = limited(of("number"), limits);
        if (definitions.isPlan()) {
            ObjectNode properties = years.withObjectProperty("properties");
            properties.set("from", year());
            properties.set("to", year());
            properties.set("each", number.deepCopy());
            ObjectNode together = years.putObject("dependentRequired");
            together.putArray("from").add("to").add("each");
            together.putArray("to").add("from").add("each");
            together.putArray("each").add("from").add("to");
            ObjectNode onlyBasis = JsonNodeFactory.instance.objectNode();
            onlyBasis.putObject("propertyNames").putArray("enum").add("source").add("assumption");
            years.putArray("allOf").addObject().set("not", onlyBasis);
        }
        years.putObject("patternProperties").set(YEAR, number);
        return years.put("additionalProperties", false);
    }

    @Override
    public ObjectNode seriesFile() {
        if (!definitions.isPlan()) {
            throw new IllegalArgumentException("A result can't hold series. Give their values as lists or maps.");
        }
        return text();
    }

    @Override
    public ObjectNode rowsFile(Shape.RowsFile shape) {
        if (!definitions.isPlan()) {
            throw new IllegalArgumentException("A result can't hold rows of a file. Give a list of records.");
        }
        return text();
    }

    @Override
    public ObjectNode maybe(Shape.Maybe shape) {
        return shape.inner().accept(this);
    }

    @Override
    public ObjectNode sequence(Shape.Sequence shape) {
        ObjectNode sequence = of("array");
        sequence.set("items", shape.element().accept(this));
        return sequence;
    }

    @Override
    public ObjectNode dictionary(Shape.Dictionary shape) {
        ObjectNode dictionary = definitions.mapping();
        if (definitions.isPlan()) {
            dictionary.putObject("propertyNames").put("pattern", "^(?=.*\\S)[^.]+$");
        }
        dictionary.set("additionalProperties", shape.element().accept(this));
        return dictionary;
    }

    @Override
    public ObjectNode group(Shape.Group shape) {
        return definitions.reference(shape.record(), Optional.empty());
    }

    @Override
    public ObjectNode variants(Shape.Variants shape) {
        ObjectNode variants = JsonNodeFactory.instance.objectNode();
        ArrayNode oneOf = variants.putArray("oneOf");
        shape.variants().forEach((type, record) -> oneOf.add(definitions.reference(record, Optional.of(type))));
        return variants;
    }

    private static ObjectNode of(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode limited(ObjectNode number, Limits limits) {
        if (limits.hasMin()) {
            number.put("minimum", new BigDecimal(DecimalText.of(limits.min())));
        }
        if (limits.hasMax()) {
            number.put("maximum", new BigDecimal(DecimalText.of(limits.max())));
        }
        return number;
    }
}
