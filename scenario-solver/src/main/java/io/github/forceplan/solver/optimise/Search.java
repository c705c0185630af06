package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.engine.GoalSequence;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Solves a plan's program goal by goal. Without the whole-number rule first: that gives the shadow prices, and a bound
 * that no plan is better than. Then with it: exactly where the program is small or the search is asked to be exact,
 * otherwise by rounding, with the distance from the bound said for every goal.
 */
final class Search {

    /** Whole numbers times coefficients up to which the exact search is quick enough. */
    private static final long SMALL = 20_000;

    private final ProgramSolver solver;
    private final boolean exact;

    Search(ProgramSolver solver, boolean exact) {
        this.solver = solver;
        this.exact = exact;
    }

    /**
     * What came of it.
     *
     * @param outcome of the last goal, whole numbers whole
     * @param goals what each goal reached, with the bound
     * @param relaxed the goals without the whole-number rule
     */
    record Found(Outcome outcome, List<Reached> goals, GoalSequence.Result relaxed) {}

    Found solve(PlanProgram plan, LinearProgram program) {
        GoalSequence.Result relaxed = GoalSequence.solve(program.relaxed(), plan.goals(), solver);
        if (!program.hasIntegers() || !relaxed.outcome().isSolved()) {
            return found(plan, relaxed, relaxed);
        }
        long whole = program.variables().stream().filter(v -> v.integer()).count();
        if (!exact && whole * program.nonZeros() > SMALL) {
            Optional<LinearProgram> held = WholeNumbers.near(
                    plan, program, relaxed.outcome().solution(program.name()).values());
            if (held.isPresent()) {
                GoalSequence.Result rounded = GoalSequence.solve(held.get(), plan.goals(), solver);
                if (rounded.outcome().isSolved()) {
                    return found(plan, rounded, relaxed);
                }
            }
        }
        return found(plan, GoalSequence.solve(program, plan.goals(), solver), relaxed);
    }

    private static Found found(PlanProgram plan, GoalSequence.Result result, GoalSequence.Result relaxed) {
        List<Reached> goals = new ArrayList<>();
        Solution best = relaxed.outcome().solution("bound");
        Solution solution = result.outcome().solution("optimise");
        for (int g = 0; g < plan.goals().size(); g++) {
            goals.add(new Reached(
                    plan.goals().get(g).name(),
                    plan.reached(g, solution.values()),
                    plan.reached(g, best.values())));
        }
        return new Found(result.outcome(), goals, relaxed);
    }
}
