package io.github.forceplan.io.output;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;

/** JSON that is ready to be laid out. */
sealed interface JsonPart {

    int LONGEST_LINE = 240;

    /** How many levels of objects and lists are in it: 0 for a plain value. */
    int depth();

    boolean hasList();

    /** On one line. */
    void compact(StringBuilder text);

    /** Over several lines where it is long; the first line is begun already. */
    void print(StringBuilder text, String indent);

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /**
     * A number, a word or a quoted text.
     *
     * @param text as it is written
     */
    record Plain(String text) implements JsonPart {

        @Override
        public int depth() {
            return 0;
        }

        @Override
        public boolean hasList() {
            return false;
        }

        @Override
        public void compact(StringBuilder out) {
            out.append(text);
        }

        @Override
        public void print(StringBuilder out, String indent) {
            out.append(text);
        }
    }

    /**
     * An object, if there are keys, or a list.
     *
     * @param keys quoted, one a value; empty for a list
     */
    record Branch(boolean list, List<String> keys, List<JsonPart> values, int depth) implements JsonPart {

        static Branch list(List<JsonPart> values) {
            return new Branch(true, List.of(), values, 1 + deepest(values));
        }

        static Branch object(List<String> keys, List<JsonPart> values) {
            return new Branch(false, keys.stream().map(JsonPart::quoted).toList(), values, 1 + deepest(values));
        }

        private static int deepest(List<JsonPart> values) {
            return values.stream().mapToInt(JsonPart::depth).max().orElse(-1);
        }

        @Override
        public boolean hasList() {
            return list || values.stream().anyMatch(JsonPart::hasList);
        }

        @Override
        public void compact(StringBuilder out) {
            out.append(list ? '[' : '{');
            for (int i = 0; i < values.size(); i++) {
                out.append(i == 0 ? "" : ", ");
                key(out, i);
                values.get(i).compact(out);
            }
            out.append(list ? ']' : '}');
        }

        @Override
        public void print(StringBuilder out, String indent) {
            if (fitsOneLine()) {
                int start = out.length();
                compact(out);
                if (out.length() - start <= LONGEST_LINE) {
                    return;
                }
                out.setLength(start);
            }
            out.append(list ? '[' : '{');
            String deeper = indent + "  ";
            for (int i = 0; i < values.size(); i++) {
                out.append(i == 0 ? "\n" : ",\n").append(deeper);
                key(out, i);
                values.get(i).print(out, deeper);
            }
            out.append('\n').append(indent).append(list ? ']' : '}');
        }

        private boolean fitsOneLine() {
            return depth <= 1 || (depth == 2 && !hasList());
        }

        private void key(StringBuilder out, int i) {
            if (!list) {
                out.append(keys.get(i)).append(": ");
            }
        }
    }

    /** Collects the members of an object. */
    final class Members {

        private final List<String> keys = new ArrayList<>();
        private final List<JsonPart> values = new ArrayList<>();

        void add(String key, JsonPart value) {
            keys.add(key);
            values.add(value);
        }

        Branch object() {
            return Branch.object(keys, values);
        }
    }
}
