package io.github.forceplan.io.binding;

import io.github.forceplan.io.document.Node;
import java.util.Optional;

/** Finds values by their keys joined by points. */
final class Paths {

    private Paths() {}

    static Optional<Node> find(Node root, String path) {
        return path.isEmpty() ? Optional.of(root) : below(root, path);
    }

    /** The value at the longest beginning of the path that exists. */
    static Node nearest(Node root, String path) {
        String around = path;
        while (!around.isEmpty()) {
            Optional<Node> found = find(root, around);
            if (found.isPresent()) {
                return found.get();
            }
            around = around.substring(0, Math.max(0, around.lastIndexOf('.')));
        }
        return root;
    }

    private static Optional<Node> below(Node node, String path) {
        int point = path.indexOf('.');
        String key = point < 0 ? path : path.substring(0, point);
        Optional<Node> child = Optional.empty();
        if (node instanceof Node.Mapping mapping) {
            child = Optional.ofNullable(mapping.members().get(key)).map(Node.Member::value);
        } else if (node instanceof Node.Sequence sequence && key.matches("\\d{1,6}")) {
            int index = Integer.parseInt(key);
            child = index < sequence.items().size()
                    ? Optional.of(sequence.items().get(index))
                    : Optional.empty();
        }
        return point < 0 ? child : child.flatMap(c -> below(c, path.substring(point + 1)));
    }
}
