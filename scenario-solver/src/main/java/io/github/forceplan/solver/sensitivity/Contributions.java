package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the difference of a measure's mean between two scenarios over the parts of the plan in which they differ. A
 * part's contribution is what it adds when it is changed, averaged over all orders of changing the parts (Shapley 1953),
 * so that contributions add to the difference exactly and no order is preferred.
 */
public final class Contributions {

    private static final List<String> PARTS = List.of("demand", "workforce", "finance", "readings");

    private Contributions() {}

    /** Contributions of the parts that differ, in the plan's order. */
    public static List<Contribution> between(PlanEvaluator evaluator, Plan from, Plan to, String measure) {
        List<String> parts = PARTS.stream()
                .filter(part -> !part(from, part).equals(part(to, part)))
                .toList();
        double[] reached = new double[1 << parts.size()];
        for (int changed = 0; changed < reached.length; changed++) {
            reached[changed] = new Statistic.Mean()
                    .of(evaluator.of(mixed(from, to, parts, changed)).values(measure));
        }
        double[] values = shapley(parts.size(), reached);
        List<Contribution> contributions = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            contributions.add(new Contribution(parts.get(p), values[p]));
        }
        return contributions;
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
        Plan mixed = from;
        for (int p = 0; p < parts.size(); p++) {
            if ((changed & 1 << p) != 0) {
                mixed = mixed.taking(parts.get(p), to);
            }
        }
        return mixed;
    }

    private static Object part(Plan plan, String part) {
        return io.github.forceplan.solver.address.Addresses.get(plan, part);
    }
}
