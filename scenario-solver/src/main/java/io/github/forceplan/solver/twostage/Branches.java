package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.engine.EngineFailureException;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A first-stage program with whole numbers, by an engine if one solves it verifiably. If none does, by branching on
 * verified programs without whole numbers (Land and Doig 1960): slow, and nothing to refuse.
 */
final class Branches {

    private static final double WHOLE = 1e-6;
    private static final int MOST = 20_000;

    private final ProgramSolver solver;
    private final double gap;

    Branches(ProgramSolver solver, double gap) {
        this.solver = solver;
        this.gap = gap;
    }

    Outcome solve(LinearProgram program) {
        try {
            return solver.solve(program);
        } catch (EngineFailureException e) {
            return branch(program, e);
        }
    }

    private record Node(double[] lower, double[] upper) {}

    /** Minimises: a master always does. */
    private Outcome branch(LinearProgram program, EngineFailureException failure) {
        LinearProgram real = program.relaxed();
        Deque<Node> open = new ArrayDeque<>();
        open.push(new Node(
                program.variables().stream().mapToDouble(Variable::lower).toArray(),
                program.variables().stream().mapToDouble(Variable::upper).toArray()));
        @Nullable Solution best = null;
        for (int nodes = 0; !open.isEmpty(); nodes++) {
            if (nodes == MOST) {
                throw failure;
            }
            Node node = open.pop();
            Outcome outcome = solver.solve(real.withBounds(node.lower, node.upper));
            if (outcome instanceof Outcome.Infeasible) {
                continue;
            }
            if (!(outcome instanceof Outcome.Optimal optimal)) {
                return outcome;
            }
            Solution solution = optimal.solution();
            if (best != null
                    && solution.objective() >= best.objective() - gap * Math.max(1, Math.abs(best.objective()))) {
                continue;
            }
            int split = leastWhole(program, solution);
            if (split < 0) {
                best = solution;
                continue;
            }
            double value = solution.values()[split];
            Node down = new Node(node.lower, node.upper.clone());
            Node up = new Node(node.lower.clone(), node.upper);
            down.upper[split] = Math.floor(value);
            up.lower[split] = Math.ceil(value);
            boolean near = value - Math.floor(value) < 0.5;
            open.push(near ? up : down);
            open.push(near ? down : up);
        }
        if (best == null) {
            throw failure;
        }
        return new Outcome.Optimal(best);
    }

    /** The variable farthest from a whole number, or −1 if all are whole. */
    private static int leastWhole(LinearProgram program, Solution solution) {
        int place = -1;
        double most = WHOLE;
        for (Variable v : program.variables()) {
            double value = solution.values()[v.place()];
            double off = Math.abs(value - Math.rint(value));
            if (v.integer() && off > most) {
                place = v.place();
                most = off;
            }
        }
        return place;
    }
}
