package io.github.forceplan.io.binding;

import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** Figures of one record that have no basis; they are reported together. */
final class Uncovered {

    private static final int NAMED = 4;

    private final Node owner;
    private final List<String> figures = new ArrayList<>();

    Uncovered(Node owner) {
        this.owner = owner;
    }

    void add(Node figure) {
        String above = owner.pointer().path();
        String path = figure.pointer().path();
        figures.add(above.isEmpty() ? path : path.substring(above.length() + 1));
    }

    void report(Binding binding) {
        if (figures.isEmpty()) {
            return;
        }
        String named = String.join(", ", figures.subList(0, Math.min(NAMED, figures.size())));
        binding.fault(
                owner,
                (figures.size() == 1 ? "a figure" : figures.size() + " figures") + " without source or assumption: "
                        + Excerpt.plain(named, 160) + (figures.size() > NAMED ? ", …" : ""),
                "source: where it is published, or assumption: {owner: who, reason: why}, here or on a mapping around"
                        + " it",
                "assumption: {owner: …, reason: …}");
    }
}
