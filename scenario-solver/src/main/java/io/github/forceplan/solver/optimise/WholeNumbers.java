package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whole cohorts near the best plan without the whole-number rule. Each lever's intakes are rounded by their running sum,
 * so that no more than half an intake's least size is ever early or late. Savings are taken
 * where the larger part of them is. Whoever then finds no room under a rule leaves the latest intake. The result keeps
 * every rule that binds decisions alone, and is the same whatever engine solved what it starts from.
 */
final class WholeNumbers {

    private static final double NOTHING = 1e-6;

    private final PlanProgram plan;
    private final LinearProgram program;
    private final double[] values;
    private final double[] lower;
    private final double[] upper;

    private WholeNumbers(PlanProgram plan, LinearProgram program, double[] relaxed) {
        this.plan = plan;
        this.program = program;
        this.values = relaxed.clone();
        this.lower = program.variables().stream().mapToDouble(Variable::lower).toArray();
        this.upper = program.variables().stream().mapToDouble(Variable::upper).toArray();
    }

    /**
     * Values whose whole numbers are near a solution without the rule; empty if no rounding keeps the rules.
     *
     * @param relaxed values of the best solution without the whole-number rule
     */
    static Optional<double[]> near(PlanProgram plan, LinearProgram program, double[] relaxed) {
        return new WholeNumbers(plan, program, relaxed).held();
    }

    private Optional<double[]> held() {
        cohorts();
        savings();
        makeRoom();
        return feasible() ? Optional.of(values) : Optional.empty();
    }

    private void hold(Variable column, double value) {
        lower[column.place()] = value;
        upper[column.place()] = value;
        values[column.place()] = value;
    }

    private void cohorts() {
        Map<String, Double> waiting = new LinkedHashMap<>();
        for (int i = 0; i < plan.decisions().intakes.size(); i++) {
            Variable column = plan.decisions().intakes.get(i);
            IntakeOption option = plan.response().intakes().get(i);
            if (!column.integer()) {
                continue;
            }
            double due = waiting.getOrDefault(option.lever(), 0.0) + values[column.place()];
            double size = Math.max(0, Math.min(Math.rint(due), Math.floor(option.largest())));
            if (size < option.smallest()) {
                size = 2 * due < option.smallest() ? 0 : Math.ceil(option.smallest());
            }
            waiting.put(option.lever(), due - size);
            hold(column, size);
            takesPlace(i, size > 0);
        }
    }

    private void takesPlace(int intake, boolean takesPlace) {
        plan.decisions().takesPlace(intake).ifPresent(column -> hold(column, takesPlace ? 1 : 0));
    }

    /** Of the starts of a saving the likeliest, if more than half of it is taken at all. */
    private void savings() {
        Map<String, Integer> likeliest = new LinkedHashMap<>();
        Map<String, Double> taken = new LinkedHashMap<>();
        for (int i = 0; i < plan.decisions().money.size(); i++) {
            Variable column = plan.decisions().money.get(i);
            if (column.integer()) {
                String saving = plan.response().money().get(i).item();
                double share = values[column.place()];
                taken.merge(saving, share, Double::sum);
                Integer before = likeliest.get(saving);
                if (before == null
                        || share > values[plan.decisions().money.get(before).place()] + NOTHING) {
                    likeliest.put(saving, i);
                }
            }
        }
        for (int i = 0; i < plan.decisions().money.size(); i++) {
            Variable column = plan.decisions().money.get(i);
            if (column.integer()) {
                String saving = plan.response().money().get(i).item();
                Integer best = likeliest.get(saving);
                boolean take = best != null && best == i && taken.getOrDefault(saving, 0.0) > 0.5 - NOTHING;
                hold(column, take ? 1 : 0);
            }
        }
    }

    private void makeRoom() {
        for (Optional<Row> full = broken(); full.isPresent(); full = broken()) {
            List<Integer> leaving = new ArrayList<>();
            for (int i = 0; i < plan.decisions().intakes.size(); i++) {
                Variable column = plan.decisions().intakes.get(i);
                if (column.integer() && values[column.place()] > 0 && coefficient(full.get(), column) > 0) {
                    leaving.add(i);
                }
            }
            if (leaving.isEmpty()) {
                return;
            }
            int last = leaving.stream()
                    .max((a, b) -> Integer.compare(
                            plan.response().intakes().get(a).month(),
                            plan.response().intakes().get(b).month()))
                    .orElseThrow();
            Variable column = plan.decisions().intakes.get(last);
            double fewer = values[column.place()] - 1;
            if (fewer < plan.response().intakes().get(last).smallest()) {
                fewer = 0;
            }
            hold(column, fewer);
            takesPlace(last, fewer > 0);
        }
    }

    private static double coefficient(Row row, Variable column) {
        int at = Arrays.binarySearch(row.columns(), column.place());
        return at < 0 ? 0 : row.coefficients()[at];
    }

    private boolean feasible() {
        return broken().isEmpty();
    }

    /** A row that no values of the other columns within their bounds can keep. */
    private Optional<Row> broken() {
        for (Row row : program.rows()) {
            double least = 0;
            double most = 0;
            double size = 1;
            for (int i = 0; i < row.columns().length; i++) {
                double c = row.coefficients()[i];
                double low = lower[row.columns()[i]];
                double high = upper[row.columns()[i]];
                least += c > 0 ? c * low : c * high;
                most += c > 0 ? c * high : c * low;
                size = low == high ? size + Math.abs(c * low) : size;
            }
            if (least > row.upper() + NOTHING * size || most < row.lower() - NOTHING * size) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
