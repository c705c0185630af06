package io.github.forceplan.io.csv;

import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.number.WrittenNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one row, by column. What can't be read is reported, and a harmless value stands in for it, so that the
 * rest of the row can be checked too; the file is refused all the same.
 */
final class RowFields {

    private final String shownAs;
    private final int line;
    private final List<String> header;
    private final List<String> fields;
    private final List<Fault> faults;

    RowFields(String shownAs, int line, List<String> header, List<String> fields, List<Fault> faults) {
        this.shownAs = shownAs;
        this.line = line;
        this.header = header;
        this.fields = fields;
        this.faults = faults;
    }

    String place() {
        return Place.ofLine(shownAs, line).toString();
    }

    String text(String column) {
        String text = field(column);
        if (text.isEmpty()) {
            fault("no " + column, "text", "fill in the field '" + column + "'");
            return "?";
        }
        return text;
    }

    double number(String column, double standIn) {
        String text = field(column);
        if (WrittenNumber.read(text) instanceof WrittenNumber.Understood number) {
            return number.value().doubleValue();
        }
        fault(
                text.isEmpty() ? "no " + column : "the " + column + " " + Excerpt.quoted(text),
                "a number such as " + (standIn == Math.rint(standIn) ? Long.toString((long) standIn) : standIn),
                WrittenNumber.plainSpelling(text).orElse("fill in the field '" + column + "'"));
        return standIn;
    }

    /**
     * A figure as statistics are published: "-" for none, ".." or a letter in brackets for one that is not available,
     * commas between thousands.
     */
    Optional<Double> published(String column, double standIn) {
        String text = field(column);
        if (text.equals("-") || text.equals("–")) {
            return Optional.of(0.0);
        }
        if (text.equals("..") || text.equals(":") || text.matches("\\[[a-z]]")) {
            return Optional.empty();
        }
        if (text.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            return Optional.of(Double.parseDouble(text.replace(",", "")));
        }
        return Optional.of(number(column, standIn));
    }

    int whole(String column, int standIn) {
        double number = number(column, standIn);
        if (number == Math.rint(number) && Math.abs(number) < 1e9) {
            return (int) number;
        }
        fault("the " + column + " " + Excerpt.quoted(field(column)), "a whole number", "such as " + standIn);
        return standIn;
    }

    LocalDate day(String column) {
        if (field(column).isEmpty()) {
            fault("no " + column, "a day such as 2019-03-31", "fill in the field '" + column + "'");
        }
        return dayIfAny(column).orElse(LocalDate.of(1900, 1, 1));
    }

    Optional<LocalDate> dayIfAny(String column) {
        String text = field(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            fault(
                    "the " + column + " " + Excerpt.quoted(text),
                    "a day of the calendar such as 2019-03-31",
                    text.matches("\\d{1,2}/\\d{1,2}/\\d{4}") ? "year, month and day with dashes" : "check the day");
            return Optional.empty();
        }
    }

    private String field(String column) {
        return fields.get(header.indexOf(column));
    }

    private void fault(String found, String expected, String suggestion) {
        faults.add(Fault.at(Place.ofLine(shownAs, line), found, expected, suggestion));
    }
}
