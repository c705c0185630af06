package io.github.forceplan.planner.explain;

import io.github.forceplan.io.document.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code explanation.json}. What is missing in it is a {@link NoSuchElementException} that names it. */
final class ExplanationReader {

    private ExplanationReader() {}

    static Explanations read(Node root) {
        return new Explanations(
                text(root, "resultSha256"),
                list(root, "stated", ExplanationReader::stated),
                list(root, "figures", ExplanationReader::term),
                list(root, "scenarios", ExplanationReader::scenario));
    }

    private static Explanations.Stated stated(Node node) {
        return new Explanations.Stated(
                text(node, "path"),
                text(node, "values"),
                optional(node, "source").map(ExplanationReader::text),
                optional(node, "owner").map(ExplanationReader::text),
                optional(node, "reason").map(ExplanationReader::text));
    }

    private static Explanations.Term term(Node node) {
        return new Explanations.Term(
                text(node, "label"),
                text(node, "unit"),
                text(node, "formula"),
                text(node, "address"),
                list(node, "terms", ExplanationReader::place));
    }

    private static Explanations.OfScenario scenario(Node node) {
        return new Explanations.OfScenario(
                text(node, "name"),
                list(node, "values", ExplanationReader::text),
                list(node, "changes", change -> new Explanations.Change(text(change, "at"), text(change, "what"))),
                map(node, "changed", ExplanationReader::text),
                list(node, "solved", ExplanationReader::text),
                map(node, "at", ExplanationReader::place));
    }

    private static Optional<Node> optional(Node node, String key) {
        return node instanceof Node.Mapping mapping && mapping.members().containsKey(key)
                ? Optional.ofNullable(mapping.members().get(key)).map(Node.Member::value)
                : Optional.empty();
    }

    private static Node required(Node node, String key) {
        return optional(node, key).orElseThrow(() -> new NoSuchElementException(node.pointer() + "/" + key));
    }

    private static String text(Node node, String key) {
        return text(required(node, key));
    }

    private static String text(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        throw new NoSuchElementException(node.pointer().toString());
    }

    private static int place(Node node) {
        if (node instanceof Node.Numeral number) {
            return number.value().intValueExact();
        }
        throw new NoSuchElementException(node.pointer().toString());
    }

    private static <T> List<T> list(Node node, String key, Function<Node, T> item) {
        if (required(node, key) instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(item).toList();
        }
        throw new NoSuchElementException(node.pointer() + "/" + key);
    }

    private static <T> Map<String, T> map(Node node, String key, Function<Node, T> value) {
        if (required(node, key) instanceof Node.Mapping mapping) {
            Map<String, T> values = new LinkedHashMap<>();
            mapping.members().forEach((name, member) -> values.put(name, value.apply(member.value())));
            return values;
        }
        throw new NoSuchElementException(node.pointer() + "/" + key);
    }
}
