package io.github.forceplan.planner.run;

import io.github.forceplan.io.binding.Bases;
import io.github.forceplan.io.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The numbers that one source or assumption covers, as compact text: {@code establishment (640 in 2018/19; 698 in 2019/20
 * to 2022/23), attritionPerYear 0.06}. What another basis further in covers is left out, and so is what is no number.
 */
final class CoveredFigures {

    private final Bases bases;
    private final Bases.Stated stated;

    CoveredFigures(Bases bases, Bases.Stated stated) {
        this.bases = bases;
        this.stated = stated;
    }

    /**
     * The text; empty if no number is covered.
     *
     * @param path of the node
     */
    String of(Node node, String path) {
        if (node instanceof Node.Numeral numeral) {
            return isCovered(path) ? numeral.written() : "";
        }
        if (node instanceof Node.Mapping mapping) {
            return isByYear(mapping) ? byYear(mapping, path) : members(mapping, path);
        }
        return node instanceof Node.Sequence sequence ? items(sequence, path) : "";
    }

    private String members(Node.Mapping mapping, String path) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
            Node value = member.getValue().value();
            String inside = of(value, below(path, member.getKey()));
            if (!inside.isEmpty()) {
                boolean plain = value instanceof Node.Numeral;
                parts.add(member.getKey() + (plain ? " " + inside : " (" + inside + ")"));
            }
        }
        return String.join(", ", parts);
    }

    private String items(Node.Sequence sequence, String path) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            String inside = of(sequence.items().get(i), below(path, Integer.toString(i)));
            if (!inside.isEmpty()) {
                parts.add(inside);
            }
        }
        return String.join("; ", parts);
    }

    private static boolean isByYear(Node.Mapping mapping) {
        return mapping.members().keySet().stream().anyMatch(key -> key.matches("\\d{4}/\\d{2}"));
    }

    /** Years in a row that have the same figure are named once. */
    private String byYear(Node.Mapping mapping, String path) {
        List<String> runs = new ArrayList<>();
        String figure = "";
        String first = "";
        String last = "";
        for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
            String next = of(member.getValue().value(), below(path, member.getKey()));
            if (next.isEmpty()) {
                continue;
            }
            if (!next.equals(figure)) {
                addRun(runs, figure, first, last);
                figure = next;
                first = member.getKey();
            }
            last = member.getKey();
        }
        addRun(runs, figure, first, last);
        return String.join("; ", runs);
    }

    private static void addRun(List<String> runs, String figure, String first, String last) {
        if (!figure.isEmpty()) {
            runs.add(figure + " in " + (first.equals(last) ? first : first + " to " + last));
        }
    }

    private boolean isCovered(String path) {
        return bases.of(path).filter(stated::equals).isPresent();
    }

    /** The path of what stands under a key. */
    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
