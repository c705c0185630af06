package io.github.forceplan.io.document;

import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value in a document: where it stands and what it is. Immutable. */
public sealed interface Node {

    Place place();

    Pointer pointer();

    /** What stands there, short, for a message. */
    String brief();

    /**
     * Keys with their values.
     *
     * @param members by key, in the order of the file
     */
    record Mapping(Place place, Pointer pointer, Map<String, Member> members) implements Node {

        @Override
        public String brief() {
            String inside = members.values().stream()
                    .limit(3)
                    .map(m -> Excerpt.plain(m.key()) + ": " + m.value().hint())
                    .collect(Collectors.joining(", "));
            return Excerpt.plain("{" + inside + (members.size() > 3 ? ", …}" : "}"));
        }

        @Override
        public String hint() {
            return "{…}";
        }
    }

    /**
     * A key of a mapping and its value.
     *
     * @param place where the key stands
     */
    record Member(String key, Place place, Node value) {}

    /** Values in a row. */
    record Sequence(Place place, Pointer pointer, List<Node> items) implements Node {

        @Override
        public String brief() {
            return "a list of " + items.size();
        }

        @Override
        public String hint() {
            return "[…]";
        }
    }

    /** Text, in quotes or not; also words that only some programs read as true, false or a number. */
    record Text(Place place, Pointer pointer, String value) implements Node {

        @Override
        public String brief() {
            return Excerpt.quoted(value);
        }
    }

    /**
     * A number.
     *
     * @param written as it stands in the file
     * @param value the same, exactly
     */
    record Numeral(Place place, Pointer pointer, String written, BigDecimal value) implements Node {

        @Override
        public String brief() {
            return written;
        }
    }

    /** {@code true} or {@code false}. */
    record Flag(Place place, Pointer pointer, boolean value) implements Node {

        @Override
        public String brief() {
            return Boolean.toString(value);
        }
    }

    /** A key or list item without a value, or with the value null. */
    record Nothing(Place place, Pointer pointer) implements Node {

        @Override
        public String brief() {
            return "nothing";
        }
    }

    /** A value that the document's reader has refused already; nothing more need be said about it. */
    record Refused(Place place, Pointer pointer) implements Node {

        @Override
        public String brief() {
            return "a refused value";
        }
    }

    /** What stands there, in a word. */
    default String hint() {
        return brief();
    }
}
