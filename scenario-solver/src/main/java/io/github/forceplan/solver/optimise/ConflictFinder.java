package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.plan.OptimiseLever;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Sense;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a plan's limits can be kept, and if not, which are to blame and how little would do. Only what a planner wrote
 * can be to blame, limits and the ranges of levers; the rules of the force and of arithmetic are held. An irreducible set
 * is found by the deletion filter (Chinneck and Dravnieks, ORSA Journal on Computing 3, 1991), the smallest relaxation by
 * the least sum of what limits give, each as a share of its size.
 */
final class ConflictFinder {

    private static final double NOTHING = 1e-6;

    private final PlanProgram plan;
    private final ProgramSolver solver;
    private LinearProgram program;

    ConflictFinder(PlanProgram plan, ProgramSolver solver) {
        this.plan = plan;
        this.solver = solver;
        this.program = plan.program();
    }

    /**
     * What has to give.
     *
     * @param program the nearest program that can be solved: the plan's own if nothing has to give
     * @param conflict what is in conflict, if something is
     */
    record Found(LinearProgram program, Optional<LimitConflict> conflict) {}

    Found find() {
        Map<Variable, PlanProgram.LimitRow> limits = plan.limits();
        if (limits.isEmpty()) {
            return new Found(program, Optional.empty());
        }
        Set<Variable> all = limits.keySet();
        Solution least = least(all, Set.of());
        if (least.objective() <= NOTHING) {
            return new Found(program, Optional.empty());
        }
        List<LimitConflict.Given> relaxation = new ArrayList<>();
        double[] lower = bounds(Variable::lower);
        double[] upper = bounds(Variable::upper);
        limits.forEach((over, row) -> {
            double given = least.value(over);
            if (given > NOTHING) {
                upper[over.place()] = given + NOTHING * Math.max(1, given);
                double unit = PlanProgram.isMoney(row.limit().of()) ? 1000 : 1;
                relaxation.add(new LimitConflict.Given(
                        row.id(),
                        row.year().toString(),
                        PlanProgram.words(row.limit().of(), row.limit().skills().orElse(List.of())),
                        row.limit().atMost().doubleValue(),
                        unit * given));
            }
        });
        LinearProgram nearest = program.withBounds(lower, upper);
        // Where the limits conflict without the whole-number rule already, the set is found without it.
        LinearProgram whole = program;
        program = program.relaxed();
        if (least(all, Set.of()).objective() <= NOTHING) {
            program = whole;
        }
        return new Found(nearest, Optional.of(irreducible(limits, relaxation)));
    }

    private LimitConflict irreducible(
            Map<Variable, PlanProgram.LimitRow> limits, List<LimitConflict.Given> relaxation) {
        Set<Variable> kept = new LinkedHashSet<>(limits.keySet());
        for (Variable over : limits.keySet()) {
            Set<Variable> fewer = new LinkedHashSet<>(kept);
            fewer.remove(over);
            if (!fewer.isEmpty() && least(fewer, Set.of()).objective() > NOTHING) {
                kept = fewer;
            }
        }
        Set<String> wide = new LinkedHashSet<>();
        List<String> levers = new ArrayList<>();
        for (Map.Entry<String, List<Variable>> lever : columns().entrySet()) {
            Set<String> wider = new LinkedHashSet<>(wide);
            wider.add(lever.getKey());
            if (least(kept, wider).objective() > NOTHING) {
                wide = wider;
            } else {
                levers.add(lever.getKey());
            }
        }
        List<String> words = new ArrayList<>();
        for (Variable over : kept) {
            PlanProgram.LimitRow row = limits.get(over);
            if (row != null) {
                words.add(row.id() + " " + row.year());
            }
        }
        return new LimitConflict(words, levers, relaxation);
    }

    /** The least that some limits have to give, the others being left out and some levers being without upper bounds. */
    private Solution least(Set<Variable> held, Set<String> wide) {
        double[] lower = bounds(Variable::lower);
        double[] upper = bounds(Variable::upper);
        plan.limits().keySet().forEach(over -> upper[over.place()] = Double.POSITIVE_INFINITY);
        columns().forEach((lever, columns) -> {
            if (wide.contains(lever)) {
                columns.forEach(column -> upper[column.place()] = Double.POSITIVE_INFINITY);
            }
        });
        Expression given = new Expression();
        for (Variable over : held) {
            PlanProgram.LimitRow row = plan.limits().get(over);
            if (row != null) {
                double unit = PlanProgram.isMoney(row.limit().of()) ? 1000 : 1;
                given.plus(1 / Math.max(1, Math.abs(row.limit().atMost().doubleValue() / unit)), over);
            }
        }
        Outcome outcome = solver.solve(program.withBounds(lower, upper).with(Sense.MINIMISE, given));
        return outcome.solution("least relaxation");
    }

    private double[] bounds(java.util.function.ToDoubleFunction<Variable> which) {
        return program.variables().stream().mapToDouble(which).toArray();
    }

    /** The columns whose upper bound is a lever's range. */
    private Map<String, List<Variable>> columns() {
        Map<String, List<Variable>> byLever = new LinkedHashMap<>();
        PlanResponse response = plan.response();
        Decisions decisions = plan.decisions();
        for (int i = 0; i < decisions.intakes.size(); i++) {
            put(byLever, response.intakes().get(i).lever(), decisions.intakes.get(i));
        }
        for (int i = 0; i < decisions.money.size(); i++) {
            put(byLever, response.money().get(i).lever(), decisions.money.get(i));
        }
        for (Decisions.PostColumns posts : decisions.posts) {
            posts.added().forEach(column -> put(byLever, posts.lever(), column));
            posts.cut().forEach(column -> put(byLever, posts.lever(), column));
        }
        for (Decisions.PlaceColumns places : decisions.places) {
            places.bought().forEach(column -> put(byLever, places.lever(), column));
        }
        for (int r = 0; r < response.reserves().size(); r++) {
            String lever = response.reserves().get(r).lever();
            if (!lever.isEmpty()) {
                for (Variable draw : plan.money().planned[r]) {
                    put(byLever, lever, draw);
                }
            }
        }
        for (int a = 0; a < plan.hours().agency.length; a++) {
            for (Variable bought : plan.hours().agency[a]) {
                put(byLever, response.agencies().get(a).lever(), bought);
            }
        }
        // A saving can't be taken more than whole.
        plan.asked().levers().forEach((id, lever) -> {
            if (lever instanceof OptimiseLever.TakeSavings) {
                byLever.remove(id);
            }
        });
        return byLever;
    }

    private static void put(Map<String, List<Variable>> byLever, String lever, Variable column) {
        byLever.computeIfAbsent(lever, id -> new ArrayList<>()).add(column);
    }
}
