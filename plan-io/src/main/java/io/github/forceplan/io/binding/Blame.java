package io.github.forceplan.io.binding;

import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.document.Pointer;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The place that a broken rule is about. A record's rule sees the whole record; the names that it quotes tell which part
 * of it is meant, as far as each of them stands there only once.
 *
 * @param found what stands there
 * @param below the value to look for the next name in
 */
record Blame(Place place, Pointer pointer, String found, Node below) {

    private static final Pattern QUOTED = Pattern.compile("(?<!\\w)'([^'\\n]+)'(?!\\w)");

    /**
     * A fault at what a message is about.
     *
     * @param node the value that breaks the rule
     */
    static Fault fault(Node node, String message) {
        Blame blame = of(node, message);
        return Fault.rule(blame.place, blame.pointer.toString(), blame.found, message);
    }

    private static Blame of(Node node, String message) {
        Blame blame = new Blame(node.place(), node.pointer(), node.brief(), node);
        List<String> names =
                QUOTED.matcher(message).results().map(name -> name.group(1)).toList();
        // A name may be the only one of its kind once another has led to a part.
        for (int i = 0; i < names.size(); i++) {
            Blame before = blame;
            for (String name : names) {
                blame = only(blame.below, name).orElse(blame);
            }
            if (blame == before) {
                break;
            }
        }
        return blame;
    }

    private static Optional<Blame> only(Node node, String name) {
        List<Blame> named = new ArrayList<>();
        collect(node, name, named);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static void collect(Node node, String name, List<Blame> named) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Member member : mapping.members().values()) {
                if (BasisKeys.KEYS.contains(member.key())) {
                    continue;
                }
                if (member.key().equals(name)) {
                    named.add(ofKey(member));
                }
                ofText(member.value(), name).ifPresent(named::add);
                collect(member.value(), name, named);
            }
        } else if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                ofText(item, name).ifPresent(named::add);
                collect(item, name, named);
            }
        }
    }

    private static Blame ofKey(Node.Member member) {
        Node value = member.value();
        boolean part = value instanceof Node.Mapping || value instanceof Node.Sequence;
        return new Blame(
                member.place(),
                value.pointer(),
                part ? value.brief() : Excerpt.plain(member.key()) + ": " + value.brief(),
                value);
    }

    private static Optional<Blame> ofText(Node node, String name) {
        return node instanceof Node.Text text && text.value().equals(name)
                ? Optional.of(new Blame(node.place(), node.pointer(), node.brief(), node))
                : Optional.empty();
    }
}
