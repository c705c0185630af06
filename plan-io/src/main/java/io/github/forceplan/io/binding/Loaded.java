package io.github.forceplan.io.binding;

import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Notice;
import io.github.forceplan.io.fault.Place;
import java.util.List;
import java.util.Optional;

/**
 * A plan that has been read.
 *
 * @param value the plan
 * @param bases why its figures may be believed
 * @param inputs the files it came from, the plan's own first
 * @param notices what was accepted but should be known
 * @param document the file's tree
 * @param <T> the plan's record
 */
public record Loaded<T>(T value, Bases bases, List<InputFile> inputs, List<Notice> notices, Node document) {

    public Loaded {
        inputs = List.copyOf(inputs);
        notices = List.copyOf(notices);
    }

    /** Where the value at a path such as {@code finance.bandD.2019/20} stands. */
    public Optional<Place> place(String path) {
        return Paths.find(document, path).map(Node::place);
    }
}
