package io.github.forceplan.planner.explain;

import java.util.List;

/**
 * A figure explained: what it is, its value, how it comes about, and the figures in its formula.
 *
 * @param label what it is
 * @param value as people read it; empty if it has none
 * @param notes its formula, source and whatever else should be known, a line each
 * @param terms the figures in its formula; empty also for a figure that is explained further up in the same tree
 */
public record Explained(String label, String value, List<String> notes, List<Explained> terms) {

    public Explained {
        notes = List.copyOf(notes);
        terms = List.copyOf(terms);
    }

    /** The same down to some levels of terms. */
    public Explained downTo(int levels) {
        if (levels > 0) {
            return new Explained(
                    label,
                    value,
                    notes,
                    terms.stream().map(term -> term.downTo(levels - 1)).toList());
        }
        return new Explained(label, value, notes, List.of());
    }
}
