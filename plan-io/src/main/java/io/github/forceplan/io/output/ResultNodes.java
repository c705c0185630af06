package io.github.forceplan.io.output;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.io.number.DecimalText;
import io.github.forceplan.io.shape.Limits;
import io.github.forceplan.io.shape.RecordShape;
import io.github.forceplan.io.shape.Shape;
import io.github.forceplan.io.shape.ShapeVisitor;
import io.github.forceplan.io.shape.Shapes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a value into JSON.
 *
 * @param limits their unit decides how numbers are written
 * @param pointer where the value is, for messages
 */
record ResultNodes(Object value, Limits limits, String pointer) implements ShapeVisitor<JsonPart> {

    private static final String POUNDS = "pounds";

    @Override
    public JsonPart text() {
        return quoted();
    }

    @Override
    public JsonPart whole(Shape.Whole shape) {
        return new JsonPart.Plain(value.toString());
    }

    @Override
    public JsonPart decimal(Shape.Decimal shape) {
        return new JsonPart.Plain(shape.exact() ? exact((BigDecimal) value) : number((Double) value));
    }

    @Override
    public JsonPart flag() {
        return new JsonPart.Plain(value.toString());
    }

    @Override
    public JsonPart choice(Shape.Choice shape) {
        return new JsonPart.Plain(JsonPart.quoted(Shapes.inFiles((Enum<?>) value)));
    }

    @Override
    public JsonPart day() {
        return quoted();
    }

    @Override
    public JsonPart time() {
        return quoted();
    }

    @Override
    public JsonPart year() {
        return quoted();
    }

    @Override
    public JsonPart years() {
        JsonPart.Members members = new JsonPart.Members();
        ((ByYear) value)
                .values()
                .forEach((year, figure) -> members.add(year.toString(), new JsonPart.Plain(exact(figure))));
        return members.object();
    }

    @Override
    public JsonPart seriesFile() {
        throw new IllegalArgumentException("A result can't hold series (" + pointer + "). Give their values as maps.");
    }

    @Override
    public JsonPart rowsFile(Shape.RowsFile shape) {
        throw new IllegalArgumentException(
                "A result can't hold rows of a file (" + pointer + "). Give a list of records.");
    }

    @Override
    public JsonPart maybe(Shape.Maybe shape) {
        return below(((Optional<?>) value).orElseThrow(), shape.inner(), limits, "");
    }

    @Override
    public JsonPart sequence(Shape.Sequence shape) {
        List<JsonPart> items = new ArrayList<>();
        for (Object item : (List<?>) value) {
            items.add(below(item, shape.element(), limits, "/" + items.size()));
        }
        return JsonPart.Branch.list(items);
    }

    @Override
    public JsonPart dictionary(Shape.Dictionary shape) {
        JsonPart.Members members = new JsonPart.Members();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
            String key = (String) entry.getKey();
            members.add(key, below(entry.getValue(), shape.element(), limits, "/" + key));
        }
        return members.object();
    }

    @Override
    public JsonPart group(Shape.Group shape) {
        JsonPart.Members members = new JsonPart.Members();
        addComponents(members, shape.record());
        return members.object();
    }

    @Override
    public JsonPart variants(Shape.Variants shape) {
        for (Map.Entry<String, RecordShape> variant : shape.variants().entrySet()) {
            if (variant.getValue().type() == value.getClass()) {
                JsonPart.Members members = new JsonPart.Members();
                members.add("type", new JsonPart.Plain(JsonPart.quoted(variant.getKey())));
                addComponents(members, variant.getValue());
                return members.object();
            }
        }
        throw new IllegalStateException(value.getClass() + " is no variant of " + shape.name() + ".");
    }

    private void addComponents(JsonPart.Members members, RecordShape record) {
        for (int i = 0; i < record.components().size(); i++) {
            RecordShape.Component component = record.components().get(i);
            Object part = record.value(value, i);
            if (part instanceof Optional<?> optional && optional.isEmpty()) {
                continue;
            }
            Limits inherited = component.limits().unit().isEmpty() ? limits : component.limits();
            members.add(component.key(), below(part, component.shape(), inherited, "/" + component.key()));
        }
    }

    private JsonPart below(Object part, Shape shape, Limits partLimits, String step) {
        return shape.accept(new ResultNodes(part, partLimits, pointer + step));
    }

    private JsonPart quoted() {
        return new JsonPart.Plain(JsonPart.quoted(value.toString()));
    }

    private String exact(BigDecimal figure) {
        return limits.unit().equals(POUNDS) ? DecimalText.pounds(figure) : figure.toPlainString();
    }

    private String number(double number) {
        try {
            return limits.unit().equals(POUNDS) ? DecimalText.pounds(number) : DecimalText.of(number);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(pointer + ": " + e.getMessage(), e);
        }
    }
}
