package io.github.forceplan.io.binding;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.forecast.spelling.Spelling;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys that any mapping may have: where its figures come from. */
final class BasisKeys {

    static final String SOURCE = "source";
    static final String ASSUMPTION = "assumption";
    static final Set<String> KEYS = Set.of(SOURCE, ASSUMPTION);

    private static final List<String> PARTS = List.of("owner", "reason");

    private BasisKeys() {}

    /**
     * Takes down the basis that a mapping states; a faulty one is reported.
     *
     * @return whether it states one, faulty or not
     */
    static boolean read(Binding binding, Node.Mapping mapping) {
        Node.Member source = mapping.members().get(SOURCE);
        Node.Member assumption = mapping.members().get(ASSUMPTION);
        if (source != null && assumption != null) {
            binding.fault(
                    assumption.value(),
                    "source and assumption on one mapping",
                    "one of the two",
                    "give the figures that are assumed a mapping of their own, or delete one");
            return true;
        }
        Node.Member given = source == null ? assumption : source;
        if (given == null) {
            return false;
        }
        Optional<Basis> basis = source == null
                ? assumption(binding, given.value())
                : text(binding, given.value(), "where the figure is published").map(Basis.Source::new);
        String path = mapping.pointer().path();
        basis.ifPresent(b -> binding.bases.put(path, new Bases.Stated(path, b, given.place())));
        return true;
    }

    private static Optional<Basis> assumption(Binding binding, Node node) {
        if (node instanceof Node.Refused) {
            return Optional.empty();
        }
        if (!(node instanceof Node.Mapping mapping)) {
            binding.fault(
                    node,
                    node.brief(),
                    "owner (who answers for it) and reason (why this value)",
                    node instanceof Node.Text text
                            ? "{owner: …, reason: " + Excerpt.plain(text.value()) + "}"
                            : "{owner: …, reason: …}");
            return Optional.empty();
        }
        for (Node.Member member : mapping.members().values()) {
            if (!PARTS.contains(member.key())) {
                List<String> near = Spelling.nearest(member.key(), PARTS);
                binding.fault(
                        member.value(),
                        "the unknown key " + Excerpt.quoted(member.key()),
                        "owner and reason",
                        near.isEmpty() ? "delete it" : near.get(0));
            }
        }
        Optional<String> owner = part(binding, mapping, "owner", "who answers for the figure");
        Optional<String> reason = part(binding, mapping, "reason", "why this value");
        return owner.flatMap(o -> reason.map(r -> new Basis.Assumption(o, r)));
    }

    private static Optional<String> part(Binding binding, Node.Mapping mapping, String key, String meaning) {
        Node.Member member = mapping.members().get(key);
        if (member != null) {
            return text(binding, member.value(), meaning);
        }
        boolean misspelt = mapping.members().keySet().stream()
                .filter(k -> !PARTS.contains(k))
                .anyMatch(k -> Spelling.nearest(k, PARTS).contains(key));
        if (!misspelt) {
            binding.fault(mapping, "no " + key, key + ": " + meaning, "add " + key + ": …");
        }
        return Optional.empty();
    }

    private static Optional<String> text(Binding binding, Node node, String meaning) {
        if (node instanceof Node.Text text && !text.value().isBlank()) {
            return Optional.of(text.value());
        }
        if (!(node instanceof Node.Refused)) {
            binding.fault(node, node.brief(), "text: " + meaning, "text in quotes");
        }
        return Optional.empty();
    }
}
