package io.github.forceplan.io.shape;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What a file should give for a shape, in a planner's words.
 *
 * @param limits of the numbers in it
 */
public record InWords(Limits limits) implements ShapeVisitor<String> {

    private static final int LISTED = 12;

    @Override
    public String text() {
        return "text";
    }

    @Override
    public String whole(Shape.Whole shape) {
        return limits.inWords(true);
    }

    @Override
    public String decimal(Shape.Decimal shape) {
        return limits.inWords(false);
    }

    @Override
    public String flag() {
        return "true or false";
    }

    @Override
    public String choice(Shape.Choice shape) {
        return oneOf(shape.constants().keySet());
    }

    @Override
    public String day() {
        return "a date such as 2019-04-01";
    }

    @Override
    public String time() {
        return "a period such as 2019-04, 2019Q2, 2019/20 Q1 or 2019/20";
    }

    @Override
    public String year() {
        return "a financial year such as 2019/20";
    }

    @Override
    public String years() {
        return "figures by financial year such as 2019/20: 0, each " + limits.inWords(false);
    }

    @Override
    public String seriesFile() {
        return "the path of a CSV file of series, from this file's folder";
    }

    @Override
    public String rowsFile(Shape.RowsFile shape) {
        return "the path of a CSV file, from this file's folder";
    }

    @Override
    public String maybe(Shape.Maybe shape) {
        return shape.inner().accept(this);
    }

    @Override
    public String sequence(Shape.Sequence shape) {
        return "a list, each item " + shape.element().accept(this);
    }

    @Override
    public String dictionary(Shape.Dictionary shape) {
        return "ids with values, each value " + shape.element().accept(this);
    }

    @Override
    public String group(Shape.Group shape) {
        return keys(shape.record());
    }

    @Override
    public String variants(Shape.Variants shape) {
        return "a mapping whose type is " + oneOf(shape.variants().keySet());
    }

    /** The keys of a record. */
    public static String keys(RecordShape shape) {
        return shape.components().isEmpty()
                ? "a mapping without further keys"
                : "a mapping with the keys "
                        + list(shape.components().stream()
                                .map(RecordShape.Component::key)
                                .toList());
    }

    /** One of some names. */
    public static String oneOf(Collection<String> names) {
        return names.size() == 1 ? names.iterator().next() : "one of " + list(names);
    }

    private static String list(Collection<String> names) {
        return names.stream().limit(LISTED).collect(Collectors.joining(", ")) + (names.size() > LISTED ? ", …" : "");
    }
}
