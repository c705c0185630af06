package io.github.forceplan.io.binding;

import io.github.forceplan.forecast.spelling.Spelling;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.number.WrittenNumber;
import io.github.forceplan.io.shape.InWords;
import io.github.forceplan.io.shape.Limits;
import io.github.forceplan.io.shape.Shape;
import io.github.forceplan.io.shape.ShapeVisitor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to try instead of a value of the wrong kind.
 *
 * @param node the value
 * @param limits of the number that was expected
 */
record Remedy(Node node, Limits limits) implements ShapeVisitor<String> {

    private static final Pattern BRITISH_DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern BEGIN_OF_YEAR = Pattern.compile("((?:19|2\\d)\\d\\d)( ?[-/\u2013] ?\\d{2,4})?");

    @Override
    public String text() {
        return node instanceof Node.Numeral || node instanceof Node.Flag
                ? "'" + node.brief() + "' in quotes"
                : "text on one line";
    }

    @Override
    public String whole(Shape.Whole shape) {
        return number();
    }

    @Override
    public String decimal(Shape.Decimal shape) {
        return number();
    }

    @Override
    public String flag() {
        String word = written().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "yes", "y", "on", "true", "1" -> "true";
            case "no", "n", "off", "false", "0" -> "false";
            default -> "true or false";
        };
    }

    @Override
    public String choice(Shape.Choice shape) {
        return nearest(List.copyOf(shape.constants().keySet()));
    }

    @Override
    public String day() {
        Matcher british = BRITISH_DATE.matcher(written());
        return british.matches()
                ? british.group(3) + "-" + twoDigits(british.group(2)) + "-" + twoDigits(british.group(1))
                : "year-month-day in digits, such as 2019-04-01";
    }

    @Override
    public String time() {
        return "2019-04 for a month, 2019/20 Q1 for a quarter, 2019/20 for a financial year";
    }

    @Override
    public String year() {
        String text = written();
        Matcher begin = BEGIN_OF_YEAR.matcher(text);
        if (!begin.matches()) {
            return "2019/20";
        }
        int year = Integer.parseInt(begin.group(1));
        return year + "/" + twoDigits(Integer.toString((year + 1) % 100));
    }

    @Override
    public String years() {
        return node instanceof Node.Numeral
                ? "{from: 2019/20, to: 2022/23, each: " + node.brief() + "} with the years it is for"
                : "one line a year: 2019/20: 0";
    }

    @Override
    public String seriesFile() {
        return "crime.csv";
    }

    @Override
    public String rowsFile(Shape.RowsFile shape) {
        return "people.csv";
    }

    @Override
    public String maybe(Shape.Maybe shape) {
        return node instanceof Node.Nothing
                ? "write a value, or leave the key out if it is unknown"
                : shape.inner().accept(this);
    }

    @Override
    public String sequence(Shape.Sequence shape) {
        return node instanceof Node.Nothing ? "[] for none" : "[" + node.hint() + "]";
    }

    @Override
    public String dictionary(Shape.Dictionary shape) {
        return node instanceof Node.Nothing ? "{} for none" : "one line each: id: value";
    }

    @Override
    public String group(Shape.Group shape) {
        return "keys and values on indented lines below";
    }

    @Override
    public String variants(Shape.Variants shape) {
        return "type: " + shape.variants().keySet().iterator().next() + ", and its keys, on indented lines below";
    }

    /** The nearest of some names, or all of them. */
    String nearest(List<String> known) {
        List<String> near = Spelling.nearest(written(), known);
        return near.isEmpty() ? InWords.oneOf(known) : String.join(" or ", near);
    }

    private String number() {
        if (!(node instanceof Node.Text text)) {
            return "a plain number such as 1250.50";
        }
        if (WrittenNumber.read(text.value().strip()) instanceof WrittenNumber.Understood) {
            return text.value().strip() + " without quotes";
        }
        boolean otherUnit = !limits.unit().isEmpty() && !limits.isFraction();
        return WrittenNumber.plainSpelling(otherUnit ? text.value().replace("%", "") : text.value())
                .filter(number -> limits.allow(new BigDecimal(number)))
                .orElse("a plain number such as 1250.50");
    }

    private String written() {
        return node instanceof Node.Text text ? Excerpt.plain(text.value().strip()) : node.brief();
    }

    private static String twoDigits(String number) {
        return number.length() < 2 ? "0" + number : number;
    }
}
