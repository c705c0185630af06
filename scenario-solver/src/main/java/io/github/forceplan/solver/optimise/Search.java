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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Solves a plan's program goal by goal. Without the whole-number rule first, which gives the shadow prices and the bound.
 * Then with it, each goal's search starting from the solution of the one before. The last program, with the whole
 * numbers held, breaks ties.
 */
final class Search {

    /** A ten-thousandth for each goal, in some seconds. */
    private static final Limits NEAR_ENOUGH = new Limits(Duration.ofSeconds(20), 1e-4);

    private static final Limits EXACT = new Limits(Duration.ofMinutes(10), 1e-6);

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
        return found(plan, whole(plan, program), relaxed);
    }

    private Outcome whole(PlanProgram plan, LinearProgram program) {
        ProgramSolver searcher = solver.within(exact ? EXACT : NEAR_ENOUGH);
        double[] best = new double[0];
        double first = 0;
        ProgramBuilder rules = program.toBuilder();
        List<Goal> goals = plan.goals();
        for (int g = 0; g < goals.size(); g++) {
            Expression sum = goals.get(g).sum();
            rules.minimise().plus(sum);
            LinearProgram now = rules.build();
            Outcome outcome = search(searcher, now, best);
            double gap = outcome instanceof Outcome.Optimal
                    ? 0
                    : outcome instanceof Outcome.FeasibleWithGap feasible ? feasible.gap() : Double.POSITIVE_INFINITY;
            if (!outcome.isSolved()) {
                // The whole numbers of the goal before still keep all rules, unless there was none.
                if (best.length == 0) {
                    throw new EngineFailureException("The search for whole numbers ended without any: " + outcome
                            + ". Let the engine be chosen, or ask for less that must be whole.");
                }
                outcome = solver.solve(held(now, best));
                if (!outcome.isSolved()) {
                    return outcome;
                }
            }
            best = outcome.solution(program.name()).values();
            first = first == 0 ? gap : first;
            double value = sum.value(best);
            rules.row("held " + (g + 1) + ": " + goals.get(g).name())
                    .plus(sum)
                    .atMost(value + goals.get(g).slack() * Math.max(1, Math.abs(value)));
        }
        rules.minimise();
        GoalSequence.Result last =
                GoalSequence.solve(held(rules.build(), best), List.of(goals.get(goals.size() - 1)), solver);
        return first > 0 && last.outcome() instanceof Outcome.Optimal optimal
                ? new Outcome.FeasibleWithGap(optimal.solution(), Double.NaN, first)
                : last.outcome();
    }

    /** What an engine can't prove is no better than what there is already. */
    private static Outcome search(ProgramSolver searcher, LinearProgram program, double[] best) {
        try {
            return searcher.solve(program, best);
        } catch (EngineFailureException e) {
            if (best.length > 0) {
                return new Outcome.LimitReached("what the engines can prove");
            }
            throw e;
        }
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
