package io.github.forceplan.io.budgetbook;

import io.github.forceplan.finance.line.Line;
import io.github.forceplan.forecast.time.ByYear;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes lines as YAML, as they stand under {@code finance.lines} of a plan: one row a line. */
public final class PlanLines {

    private PlanLines() {}

    /**
     * The YAML, {@code lines:} first.
     *
     * @param source where the figures come from; without it the plan must state a basis around them
     */
    public static String yaml(Map<String, Line> lines, Optional<String> source) {
        StringBuilder yaml = new StringBuilder("lines:\n");
        source.ifPresent(said -> yaml.append("  source: ").append(quoted(said)).append('\n'));
        lines.forEach((code, line) -> yaml.append("  ")
                .append(quoted(code))
                .append(": ")
                .append(mapping((Record) line, "type: " + kebab(line.getClass().getSimpleName())))
                .append('\n'));
        return yaml.toString();
    }

    private static String mapping(Record record, String first) {
        StringJoiner members = new StringJoiner(", ", "{", "}");
        if (!first.isEmpty()) {
            members.add(first);
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            Object given = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
            if (given != null) {
                members.add(component.getName() + ": " + text(given));
            }
        }
        return members.toString();
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof ByYear amounts) {
            StringJoiner years = new StringJoiner(", ", "{", "}");
            amounts.values().forEach((year, amount) -> years.add(year + ": " + amount.toPlainString()));
            return years.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return value instanceof Record record && !(value instanceof Comparable<?>)
                ? mapping(record, "")
                : quoted(value.toString());
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record has public components: " + component, e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** In double quotes, as JSON and YAML both read it. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
