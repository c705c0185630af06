package io.github.forceplan.io.binding;

import io.github.forceplan.forecast.spelling.Spelling;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.shape.InWords;
import java.util.Collection;
import java.util.List;

/** Takes what a {@link Check} finds and puts it at its place in the file. */
public final class Complaints {

    private final Node root;
    private final List<Fault> faults;

    Complaints(Node root, List<Fault> faults) {
        this.root = root;
        this.faults = faults;
    }

    /**
     * A rule that is broken.
     *
     * @param path of the value, keys and list indices joined by points
     * @param expected what should stand there
     * @param suggestion what to try
     */
    public void add(String path, String expected, String suggestion) {
        Node node = Paths.nearest(root, path);
        add(path, node.brief(), expected, suggestion);
    }

    /**
     * A rule of the model that is broken.
     *
     * @param path of what breaks it; a name that the message quotes may lead to a part of that
     * @param message the rule as the model states it, its remedy as the last sentence
     */
    public void rule(String path, String message) {
        faults.add(Blame.fault(Paths.nearest(root, path), message));
    }

    /** A fault in a file that the plan names. */
    public void add(Fault fault) {
        faults.add(fault);
    }

    /**
     * A reference by id to something that isn't there.
     *
     * @param known the ids that would do
     */
    public void unknownId(String path, String id, Collection<String> known) {
        List<String> near = Spelling.nearest(id, known);
        add(
                path,
                Excerpt.quoted(id),
                known.isEmpty() ? "an id, but none is defined" : InWords.oneOf(known),
                near.isEmpty() ? "define " + Excerpt.quoted(id) + " or use another" : String.join(" or ", near));
    }

    /** Checks that figures are given for each of the years {@code first} to {@code last}. */
    public void requireYears(String path, ByYear figures, FinancialYear first, FinancialYear last) {
        List<String> missing = FinancialYear.range(first, last).stream()
                .filter(year -> !figures.has(year))
                .map(FinancialYear::toString)
                .toList();
        if (!missing.isEmpty()) {
            add(
                    path,
                    "no figure for " + String.join(", ", missing),
                    "a figure for each year from " + first + " to " + last,
                    "add " + missing.get(0) + ": (0 only if it is known to be nothing)");
        }
    }

    private void add(String path, String found, String expected, String suggestion) {
        Node node = Paths.nearest(root, path);
        faults.add(new Fault(node.place(), node.pointer().toString(), found, expected, suggestion));
    }
}
