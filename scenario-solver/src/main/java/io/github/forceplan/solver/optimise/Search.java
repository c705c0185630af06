package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.engine.EngineFailureException;
import io.github.forceplan.solver.engine.Goal;
import io.github.forceplan.solver.engine.GoalSequence;
import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Solves a plan's program goal by goal. Without the whole-number rule first: that gives the shadow prices, and numbers to
 * round. Then with it, each goal in turn: the whole numbers found so far stand if they come within a ten-thousandth of
 * what the goal could reach without the rule; if not, a search looks for better ones, where the engine is good at it, the
 * program is small or the search is asked to be exact. The last program, with the whole numbers held, breaks ties.
 */
final class Search {

    /** Whole numbers times coefficients up to which any engine's search is quick enough. */
    private static final long SMALL = 20_000;

    private static final double NEAR_ENOUGH = 1e-4;
    private static final double NOTHING = 1e-6;

    private final ProgramSolver solver;
    private final boolean exact;

    Search(ProgramSolver solver, boolean exact) {
        this.solver = solver;
        this.exact = exact;
    }

    /**
     * What came of it.
     *
     * @param outcome of the last goal, whole numbers whole; the gap is that of the most important goal that has one
     * @param goals what each goal reached, with the bound
     * @param relaxed the goals without the whole-number rule
     */
    record Found(Outcome outcome, List<Reached> goals, GoalSequence.Result relaxed) {}

    Found solve(PlanProgram plan, LinearProgram program) {
        GoalSequence.Result relaxed = GoalSequence.solve(program.relaxed(), plan.goals(), solver);
        if (!program.hasIntegers() || !relaxed.outcome().isSolved()) {
            return found(plan, relaxed.outcome(), relaxed);
        }
        return found(plan, whole(plan, program, relaxed.outcome().solution(program.name())), relaxed);
    }

    private boolean searches(LinearProgram program) {
        long whole = program.variables().stream().filter(Variable::integer).count();
        return exact || whole * program.nonZeros() <= SMALL || solver.searchesWell(program);
    }

    private Outcome whole(PlanProgram plan, LinearProgram program, Solution relaxed) {
        ProgramSolver searcher =
                solver.within(new Limits(Limits.DEFAULT.time(), exact ? Limits.DEFAULT.gap() : NEAR_ENOUGH));
        Optional<double[]> best = WholeNumbers.near(plan, program, relaxed.values());
        boolean searching = best.isEmpty() || searches(program);
        double first = 0;
        ProgramBuilder rules = program.toBuilder();
        List<Goal> goals = plan.goals();
        for (int g = 0; g < goals.size(); g++) {
            Expression sum = goals.get(g).sum();
            rules.minimise().plus(sum);
            LinearProgram now = rules.build();
            Optional<Solution> held = best.flatMap(values -> solution(held(now, values)));
            double bound =
                    solution(now.relaxed()).map(s -> sum.value(s.values())).orElse(Double.NEGATIVE_INFINITY);
            double gap = held.map(s -> gap(sum.value(s.values()), bound)).orElse(Double.POSITIVE_INFINITY);
            if (gap > NEAR_ENOUGH && searching) {
                Outcome better = search(searcher, now, held.isPresent());
                if (better.isSolved()) {
                    Solution solution = better.solution(program.name());
                    if (held.isEmpty()
                            || sum.value(solution.values())
                                    < sum.value(held.get().values())) {
                        held = Optional.of(solution);
                    }
                    gap = better instanceof Outcome.FeasibleWithGap feasible ? feasible.gap() : 0;
                } else if (held.isEmpty()) {
                    return better;
                }
            }
            if (held.isEmpty()) {
                throw new IllegalStateException("The whole numbers found for one goal break the next.");
            }
            best = Optional.of(held.get().values());
            first = first == 0 && gap > NEAR_ENOUGH ? gap : first;
            double value = sum.value(held.get().values());
            rules.row("held " + (g + 1) + ": " + goals.get(g).name())
                    .plus(sum)
                    .atMost(value + goals.get(g).slack() * Math.max(1, Math.abs(value)));
        }
        rules.minimise();
        GoalSequence.Result last = GoalSequence.solve(
                held(rules.build(), best.orElseThrow()), List.of(goals.get(goals.size() - 1)), solver);
        return first > 0 && last.outcome() instanceof Outcome.Optimal optimal
                ? new Outcome.FeasibleWithGap(optimal.solution(), Double.NaN, first)
                : last.outcome();
    }

    /** What an engine can't prove is no better than what there is already. */
    private static Outcome search(ProgramSolver searcher, LinearProgram program, boolean held) {
        try {
            return searcher.solve(program);
        } catch (EngineFailureException e) {
            if (held) {
                return new Outcome.LimitReached("what the engines can prove");
            }
            throw e;
        }
    }

    private static double gap(double value, double bound) {
        return Math.max(0, value - bound - NOTHING) / Math.max(1, Math.abs(value));
    }

    private Optional<Solution> solution(LinearProgram program) {
        Outcome outcome = solver.solve(program);
        return outcome.isSolved() ? Optional.of(outcome.solution(program.name())) : Optional.empty();
    }

    /** The program with its whole numbers held at some values. */
    private static LinearProgram held(LinearProgram program, double[] values) {
        double[] lower =
                program.variables().stream().mapToDouble(Variable::lower).toArray();
        double[] upper =
                program.variables().stream().mapToDouble(Variable::upper).toArray();
        for (Variable v : program.variables()) {
            if (v.integer()) {
                lower[v.place()] = Math.rint(values[v.place()]);
                upper[v.place()] = lower[v.place()];
            }
        }
        return program.withBounds(lower, upper).relaxed();
    }

    private static Found found(PlanProgram plan, Outcome outcome, GoalSequence.Result relaxed) {
        List<Reached> goals = new ArrayList<>();
        Solution best = relaxed.outcome().solution("bound");
        Solution solution = outcome.solution("optimise");
        for (int g = 0;
                g
                        < Math.min(
                                plan.goals().size(),
                                plan.asked().weighed()
                                        ? 1
                                        : plan.asked().goals().size());
                g++) {
            goals.add(new Reached(
                    plan.goals().get(g).name(), plan.reached(g, solution.values()), plan.reached(g, best.values())));
        }
        return new Found(outcome, goals, relaxed);
    }
}
