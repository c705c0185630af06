package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Goals in order of importance: each is made as small as possible, then held there while the next one is. A fixed last
 * goal that means nothing breaks ties, so that the same program has the same solution.
 */
public final class GoalSequence {

    /** The golden section's fraction: multiples of it never meet. */
    private static final double GOLDEN = 0.6180339887498949;

    private GoalSequence() {}

    /**
     * What came of it.
     *
     * @param reached each goal's value in the end, as far as the sequence got
     * @param stages the outcome of each goal's own program, with its shadow prices
     * @param outcome of the last one
     */
    public record Result(List<Reached> reached, List<Outcome> stages, Outcome outcome) {

        public Result {
            reached = List.copyOf(reached);
            stages = List.copyOf(stages);
        }
    }

    /** A goal and the value it got. */
    public record Reached(String goal, double value) {}

    /**
     * Solves.
     *
     * @param program the rules; its objective is not used
     * @param goals the most important first, at least one
     */
    public static Result solve(LinearProgram program, List<Goal> goals, ProgramSolver solver) {
        ProgramBuilder rules = program.toBuilder();
        List<Outcome> stages = new ArrayList<>();
        List<Goal> all = new ArrayList<>(goals);
        all.add(Goal.least("ties", ties(program)));
        int last = all.size() - 1;
        for (int g = 0; g <= last; g++) {
            Goal goal = all.get(g);
            rules.minimise().plus(goal.sum());
            Outcome outcome = solver.solve(rules.build());
            if (!outcome.isSolved()) {
                // A later stage can only fail by rounding: what is held may be a digit too tight. Keep the stage
                // before.
                Outcome kept = g == 0 ? outcome : stages.get(stages.size() - 1);
                stages.add(kept);
                return new Result(reached(goals, kept, Math.min(g, goals.size())), stages, kept);
            }
            stages.add(outcome);
            if (g < last) {
                double value = goal.sum().value(outcome.solution(program.name()).values());
                rules.row("goal " + (g + 1) + ": " + goal.name())
                        .plus(goal.sum())
                        .atMost(value + goal.slack() * Math.max(1, Math.abs(value)));
            }
        }
        Outcome outcome = stages.get(last);
        return new Result(reached(goals, outcome, goals.size()), stages, outcome);
    }

    private static List<Reached> reached(List<Goal> goals, Outcome outcome, int count) {
        List<Reached> reached = new ArrayList<>();
        if (outcome.isSolved()) {
            Solution solution = outcome.solution("goals");
            for (Goal goal : goals.subList(0, count)) {
                reached.add(new Reached(goal.name(), goal.sum().value(solution.values())));
            }
        }
        return reached;
    }

    /** Every variable by a weight of its own between 1 and 2. */
    private static Expression ties(LinearProgram program) {
        Expression sum = new Expression();
        for (Variable v : program.variables()) {
            double weight = 1 + (v.place() * GOLDEN) % 1;
            // Without a bound below, a small value is no aim that could be reached.
            if (Double.isFinite(v.lower())) {
                sum.plus(weight, v);
            } else if (Double.isFinite(v.upper())) {
                sum.plus(-weight, v);
            }
        }
        return sum;
    }
}
