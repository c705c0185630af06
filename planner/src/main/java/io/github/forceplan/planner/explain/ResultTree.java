package io.github.forceplan.planner.explain;

import io.github.forceplan.forecast.spelling.Spelling;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.solver.result.PlanResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tree of a {@code result.json}, reached by JSON pointers (RFC 6901). In place of an item's number its name will do:
 * {@code /scenarios/as-recorded/finance/years/2020~121/budgetGap}, or {@code 2020/21} or {@code 2020-21} for the year.
 */
final class ResultTree {

    /** What an item of a list may be named by. */
    private static final List<String> NAMES = List.of("name", "financialYear", "id", "period");

    private static final int SHOWN = 8;

    /** A financial year in a pointer, whose own stroke is no step. */
    private static final Pattern YEAR = Pattern.compile("(?<=/)(\\d{4})/(\\d{2})(?=/|$)");

    private final Node root;

    ResultTree(Node root) {
        this.root = root;
    }

    /**
     * A place in the tree.
     *
     * @param names on the way to it, items of lists by their numbers
     * @param node what stands there
     */
    record Place(List<String> names, Node node) {

        Place {
            names = List.copyOf(names);
        }

        /** Its JSON pointer. */
        String pointer() {
            return ResultTree.pointer(names);
        }
    }

    static String pointer(List<String> names) {
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append('/').append(name.replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }

    static List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        String[] parts = YEAR.matcher(pointer).replaceAll("$1-$2").split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            names.add(parts[i].replace("~1", "/").replace("~0", "~"));
        }
        return names;
    }

    /** The place of a pointer; empty if there is none. */
    Optional<Place> at(String pointer) {
        return pointer.isEmpty() || pointer.startsWith("/") ? at(names(pointer)) : Optional.empty();
    }

    Optional<Place> at(List<String> names) {
        Node node = root;
        List<String> found = new ArrayList<>();
        for (String name : names) {
            Optional<String> key = key(node, name);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            found.add(key.get());
            node = child(node, key.get());
        }
        return Optional.of(new Place(found, node));
    }

    /** The key or number under which a node holds what a name means. */
    private static Optional<String> key(Node node, String name) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.members().containsKey(name) ? Optional.of(name) : Optional.empty();
        }
        if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                boolean named = itemName(sequence.items().get(i))
                        .map(own -> own.equals(name) || own.replace('/', '-').equals(name))
                        .orElse(false);
                if (name.equals(Integer.toString(i)) || named) {
                    return Optional.of(Integer.toString(i));
                }
            }
        }
        return Optional.empty();
    }

    private static Node child(Node node, String key) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().get(Integer.parseInt(key));
        }
        Node.Member member = ((Node.Mapping) node).members().get(key);
        if (member == null) {
            throw new IllegalStateException("no " + key);
        }
        return member.value();
    }

    private static Optional<String> itemName(Node item) {
        if (item instanceof Node.Mapping mapping) {
            for (String key : NAMES) {
                Node.Member member = mapping.members().get(key);
                if (member != null && member.value() instanceof Node.Text text) {
                    return Optional.of(text.value());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A place in words, items of lists by their names: {@code finance, years, 2020/21, budgetGap}.
     *
     * @param without how many names at the beginning to leave out
     */
    String inWords(Place place, int without) {
        List<String> words = new ArrayList<>();
        Node node = root;
        for (String name : place.names()) {
            node = child(node, name);
            words.add(itemName(node).orElse(name));
        }
        return String.join(", ", words.subList(without, words.size()));
    }

    /** Whether a figure stands there: an estimate, or a single number, word, or yes or no. */
    static boolean isFigure(Node node) {
        return isEstimate(node) || !(node instanceof Node.Mapping || node instanceof Node.Sequence);
    }

    static boolean isEstimate(Node node) {
        return node instanceof Node.Mapping mapping
                && mapping.members().containsKey("mean")
                && mapping.members().containsKey("quantiles");
    }

    /** Unit and meaning of what stands there. */
    Units.Said said(Place place) {
        return Units.inResult(PlanResult.class, place.names());
    }

    /** A figure's value as people read it. */
    String value(Place place) {
        String unit = said(place).unit();
        if (isEstimate(place.node())) {
            String mean = number(child(place.node(), "mean"), unit);
            Node quantiles = child(place.node(), "quantiles");
            String low = number(child(quantiles, "0.1"), unit);
            String high = number(child(quantiles, "0.9"), unit);
            return low.equals(high) && low.equals(mean)
                    ? mean
                    : mean + " (8 chances in 10: " + low + " to " + high + ")";
        }
        if (place.node() instanceof Node.Text text) {
            return text.value();
        }
        return place.node() instanceof Node.Numeral
                ? number(place.node(), unit)
                : place.node().brief();
    }

    private static String number(Node node, String unit) {
        if (!(node instanceof Node.Numeral numeral)) {
            return node.brief();
        }
        BigDecimal value = numeral.value();
        boolean whole = unit.equals("crimes") || unit.equals("hours");
        return Amounts.text(whole ? value.setScale(0, RoundingMode.HALF_UP) : rounded(value, unit), unit);
    }

    private static BigDecimal rounded(BigDecimal value, String unit) {
        return unit.equals("FTE") && value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_UP) : value;
    }

    /** The pointers that somebody may have meant by one that leads nowhere, or to a part with several figures; nearest first. */
    List<String> nearest(String pointer) {
        List<String> found = new ArrayList<>();
        meant(List.of(), root, names(pointer.startsWith("/") ? pointer : "/" + pointer), found);
        return Spelling.ranked(pointer, new LinkedHashSet<>(found), SHOWN);
    }

    /** Follows the names as far as they lead, and from a name that is not there those that look like it, or else all. */
    private static void meant(List<String> reached, Node node, List<String> names, List<String> found) {
        if (isFigure(node)) {
            found.add(pointer(reached));
            return;
        }
        if (names.isEmpty()) {
            found.addAll(figuresBelow(reached, node, keys(node)));
            return;
        }
        Optional<String> key = key(node, names.get(0));
        List<String> near = key.isPresent() ? List.of(key.get()) : Spelling.nearest(names.get(0), keys(node));
        if (near.isEmpty()) {
            found.addAll(figuresBelow(reached, node, keys(node)));
        }
        for (String next : near) {
            List<String> further = new ArrayList<>(reached);
            further.add(next);
            meant(further, child(node, next), names.subList(1, names.size()), found);
        }
    }

    private static List<String> keys(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return List.copyOf(mapping.members().keySet());
        }
        List<String> keys = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                keys.add(Integer.toString(i));
            }
        }
        return keys;
    }

    /** The first figure under each of some keys. */
    private static List<String> figuresBelow(List<String> reached, Node node, List<String> keys) {
        List<String> pointers = new ArrayList<>();
        for (String key : keys) {
            List<String> names = new ArrayList<>(reached);
            names.add(key);
            Node below = child(node, key);
            while (!isFigure(below) && !keys(below).isEmpty()) {
                String first = firstFigureKey(below);
                names.add(first);
                below = child(below, first);
            }
            if (isFigure(below)) {
                pointers.add(pointer(names));
            }
        }
        return pointers;
    }

    /** The first key that leads to an estimate or number rather than to a name. */
    private static String firstFigureKey(Node node) {
        List<String> keys = keys(node);
        return keys.stream()
                .filter(key -> !(child(node, key) instanceof Node.Text))
                .findFirst()
                .orElse(keys.get(0));
    }

    /** The places that a pattern of names means, in which {@code *} stands for any one name. */
    List<Place> matching(List<String> pattern) {
        List<Place> places = List.of(new Place(List.of(), root));
        for (String name : pattern) {
            List<Place> next = new ArrayList<>();
            for (Place place : places) {
                List<String> keys = name.equals("*")
                        ? keys(place.node())
                        : key(place.node(), name).map(List::of).orElse(List.of());
                for (String key : keys) {
                    List<String> names = new ArrayList<>(place.names());
                    names.add(key);
                    next.add(new Place(names, child(place.node(), key)));
                }
            }
            places = next;
        }
        return places;
    }
}
