package io.github.forceplan.planner.explain;

import io.github.forceplan.forecast.spelling.Spelling;
import io.github.forceplan.io.document.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of one scenario of a result by the names that a target has: the keys on the way joined by dots, the year
 * last, such as {@code finance.budgetGap.2021/22}.
 */
final class FigureNames {

    private static final Pattern CUMULATIVE = Pattern.compile("finance\\.cumulative\\.(\\w+)(\\..+)");
    private static final String BELOW_FLOOR = "finance.probabilityReservesBelowFloor";
    private static final int SHOWN = 8;

    private final Map<String, String> pointers = new LinkedHashMap<>();

    /** Names that several figures share, and so name none. */
    private final Set<String> shared = new HashSet<>();

    /**
     * @param scenario the scenario's node
     * @param pointer its JSON pointer
     */
    FigureNames(Node scenario, String pointer) {
        add(scenario, List.of(), Optional.empty(), pointer);
        new TreeMap<>(pointers).forEach((name, place) -> alias(name).ifPresent(other -> pointers.put(other, place)));
        shared.forEach(pointers::remove);
    }

    /** The name that a target has for a figure where it is not that of the result. */
    private static Optional<String> alias(String name) {
        Matcher cumulative = CUMULATIVE.matcher(name);
        if (cumulative.matches()) {
            String measure = cumulative.group(1);
            return Optional.of("finance.cumulative" + measure.substring(0, 1).toUpperCase(Locale.ROOT)
                    + measure.substring(1) + cumulative.group(2));
        }
        return name.equals("finance.stated.0.gap")
                ? Optional.of("finance.statedGap")
                : name.startsWith(BELOW_FLOOR)
                        ? Optional.of("finance.reservesBelowFloor" + name.substring(BELOW_FLOOR.length()))
                        : Optional.empty();
    }

    /** The pointer of a figure; empty if there is no figure of that name. */
    Optional<String> pointer(String name) {
        return Optional.ofNullable(pointers.get(name));
    }

    /** Names of figures that may have been meant, nearest first: of a name without its year, that of every year. */
    List<String> nearest(String name) {
        String whole = name.contains("..")
                ? name.substring(0, Math.max(0, name.lastIndexOf('.', name.indexOf("..") - 1)))
                : name;
        List<String> inYears = pointers.keySet().stream()
                .filter(known -> known.startsWith(whole + "."))
                .limit(SHOWN)
                .toList();
        if (!inYears.isEmpty()) {
            return inYears;
        }
        return Spelling.ranked(name, pointers.keySet(), SHOWN);
    }

    private void add(Node node, List<String> names, Optional<String> year, String pointer) {
        if (ResultTree.isFigure(node)) {
            List<String> all = new ArrayList<>(names);
            year.ifPresent(all::add);
            String name = String.join(".", all);
            if (pointers.putIfAbsent(name, pointer) != null) {
                shared.add(name);
            }
        } else if (node instanceof Node.Mapping mapping) {
            mapping.members().forEach((key, member) -> {
                boolean says = !key.equals("years") || !(member.value() instanceof Node.Sequence);
                add(member.value(), says ? with(names, key) : names, year, pointer + ResultTree.pointer(List.of(key)));
            });
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                Node item = sequence.items().get(i);
                Optional<String> own = text(item, "name").or(() -> text(item, "id"));
                Optional<String> time = text(item, "financialYear").or(() -> text(item, "period"));
                String number = Integer.toString(i);
                List<String> on = own.isPresent() || time.isEmpty() ? with(names, own.orElse(number)) : names;
                add(item, on, time.or(() -> year), pointer + "/" + number);
            }
        }
    }

    private static List<String> with(List<String> names, String further) {
        List<String> all = new ArrayList<>(names);
        all.add(further);
        return all;
    }

    private static Optional<String> text(Node item, String key) {
        if (item instanceof Node.Mapping mapping) {
            Node.Member member = mapping.members().get(key);
            if (member != null && member.value() instanceof Node.Text text) {
                return Optional.of(text.value());
            }
        }
        return Optional.empty();
    }
}
