package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Splits the difference of a measure's mean between two scenarios over the parts of the plan in which they differ. A
 * part's contribution is what it adds when it is changed, averaged over all orders of changing the parts (Shapley 1953),
 * so that contributions add to the difference exactly and no order is preferred.
 *
 * <p>Parts are as small as a budget line, a saving, a role or an intake, while no more than {@value #MOST} of them differ
 * and the plan's rules allow every mixture; otherwise larger.
 */
public final class Contributions {

    /** 2 to the power of this many variants are evaluated at most. */
    static final int MOST = 8;

    private static final List<String> WHOLE = List.of("demand", "workforce", "finance", "readings");

    /** How many names an address of a part has. */
    private record Depth(int workforce, int others) {}

    private static final List<Depth> DEPTHS =
            List.of(new Depth(4, 3), new Depth(3, 3), new Depth(2, 3), new Depth(3, 2), new Depth(2, 2));

    private Contributions() {}

    /** The bridge from one plan to another. */
    public static Bridge bridge(
            PlanEvaluator evaluator, String nameOfFrom, Plan from, String nameOfTo, Plan to, String measure) {
        return new Bridge(
                nameOfFrom,
                nameOfTo,
                mean(evaluator, from, measure),
                mean(evaluator, to, measure),
                between(evaluator, from, to, measure));
    }

    /** Contributions of the parts that differ, in the plan's order. */
    public static List<Contribution> between(PlanEvaluator evaluator, Plan from, Plan to, String measure) {
        for (Depth depth : DEPTHS) {
            List<String> parts = differing(from, to, depth);
            if (parts.size() <= MOST && parts.stream().allMatch(part -> inBoth(from, to, part))) {
                try {
                    return between(evaluator, from, to, parts, measure);
                } catch (IllegalArgumentException refused) {
                    // Rules that tie two parts to each other: try larger parts.
                    continue;
                }
            }
        }
        return between(evaluator, from, to, differing(from, to, new Depth(1, 1)), measure);
    }

    private static List<Contribution> between(
            PlanEvaluator evaluator, Plan from, Plan to, List<String> parts, String measure) {
        double[] reached = new double[1 << parts.size()];
        for (int changed = 0; changed < reached.length; changed++) {
            reached[changed] = mean(evaluator, mixed(from, to, parts, changed), measure);
        }
        double[] values = shapley(parts.size(), reached);
        List<Contribution> contributions = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            contributions.add(new Contribution(parts.get(p), values[p]));
        }
        return contributions;
    }

    private static double mean(PlanEvaluator evaluator, Plan plan, String measure) {
        return new Statistic.Mean().of(evaluator.values(plan, List.of(measure))[0]);
    }

    /** Addresses, of so many names at most, at which the plans differ. */
    private static List<String> differing(Plan from, Plan to, Depth depth) {
        Map<String, Object> before = Addresses.list(from);
        Map<String, Object> after = Addresses.list(to);
        Set<String> addresses = new LinkedHashSet<>(before.keySet());
        addresses.addAll(after.keySet());
        Set<String> parts = new LinkedHashSet<>();
        for (String address : addresses) {
            String[] names = address.split("\\.");
            if (WHOLE.contains(names[0]) && !Objects.equals(before.get(address), after.get(address))) {
                int deep = names[0].equals("workforce") ? depth.workforce() : depth.others();
                parts.add(String.join(".", List.of(names).subList(0, Math.min(deep, names.length))));
            }
        }
        return List.copyOf(parts);
    }

    private static boolean inBoth(Plan from, Plan to, String part) {
        return Addresses.find(from, part).isPresent()
                && Addresses.find(to, part).isPresent();
    }

    /**
     * Shapley values.
     *
     * @param players how many
     * @param worth of every coalition, by the bits of its members
     */
    static double[] shapley(int players, double[] worth) {
        double[] values = new double[players];
        for (int p = 0; p < players; p++) {
            for (int others = 0; others < worth.length; others++) {
                if ((others & 1 << p) == 0) {
                    int size = Integer.bitCount(others);
                    double weight = factorial(size) * factorial(players - size - 1) / factorial(players);
                    values[p] += weight * (worth[others | 1 << p] - worth[others]);
                }
            }
        }
        return values;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    private static Plan mixed(Plan from, Plan to, List<String> parts, int changed) {
        Map<String, UnaryOperator<Object>> taken = new LinkedHashMap<>();
        for (int p = 0; p < parts.size(); p++) {
            if ((changed & 1 << p) != 0) {
                Object theirs = Addresses.get(to, parts.get(p));
                taken.put(parts.get(p), ours -> theirs);
            }
        }
        return Addresses.with(from, taken);
    }
}
