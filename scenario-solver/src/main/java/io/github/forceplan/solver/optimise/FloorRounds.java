package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Sense;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.twostage.BudgetedRecourse;
import io.github.forceplan.solver.twostage.ChanceConstraint;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import io.github.forceplan.solver.twostage.TwoStageSolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Holds P(reserves fall below their floors in some year) to a limit. A future can keep its floors if what decisions close
 * of the gap suffices without any overtime or agency hours; that is linear in the decision, a {@link ChanceConstraint}.
 * The futures that may break their floors are those furthest below at the last decision, as many as the limit allows; all
 * others must be able to keep them. Who can keep them does: hours are left unmet there rather than bought with money that
 * is not there.
 * The decision made so tells which futures to let go in the next round, as long as that makes it cheaper.
 */
final class FloorRounds {

    private static final int ROUNDS = 4;
    private static final double NOTHING = 1e-6;

    private final UncertainProgram uncertain;
    private final ProgramSolver solver;
    private final BiFunction<TwoStageProgram, double[], TwoStageSolution> solve;
    private final ChanceConstraint constraint;

    /** @param solve solves a program from a decision that keeps its rows */
    FloorRounds(
            UncertainProgram uncertain,
            ProgramSolver solver,
            double probability,
            BiFunction<TwoStageProgram, double[], TwoStageSolution> solve) {
        this.uncertain = uncertain;
        this.solver = solver;
        this.solve = solve;
        BudgetedRecourse recourse = uncertain.recourse();
        double[][] limits = new double[recourse.scenarios()][uncertain.years()];
        for (int s = 0; s < limits.length; s++) {
            double gap = 0;
            for (int y = 0; y < limits[s].length; y++) {
                gap += recourse.gap(s, y);
                limits[s][y] = recourse.headroom() - gap;
            }
        }
        constraint = new ChanceConstraint("reserves above floors", sums(), limits, probability);
    }

    /**
     * A decision.
     *
     * @param program it was solved from, with the rows of the limit
     * @param recourse what futures do, floors kept where they must be
     * @param solution the decision
     * @param more thousands of pounds by which reserves would have to be higher for the limit to be kept; 0 if it is
     */
    record Held(TwoStageProgram program, BudgetedRecourse recourse, TwoStageSolution solution, double more) {}

    /** @param near a decision that is thought to be near the one looked for */
    Held hold(TwoStageProgram program, double[] near) {
        int[] free = constraint.furthest(near);
        boolean[] can = uncertain.recourse().canKeepFloors(near);
        Held best = round(program, free, can);
        for (int round = 1; round < ROUNDS; round++) {
            double[] decision = best.solution().decision();
            int[] next = constraint.furthest(decision);
            boolean[] nowCan = uncertain.recourse().canKeepFloors(decision);
            if (Arrays.equals(next, free) && Arrays.equals(nowCan, can)) {
                break;
            }
            free = next;
            can = nowCan;
            Held held = round(program, free, can);
            boolean better = held.more() < best.more()
                    || held.more() == best.more()
                            && held.solution().objective() < best.solution().objective();
            if (!better) {
                break;
            }
            best = held;
        }
        return best;
    }

    private Held round(TwoStageProgram program, int[] free, boolean[] can) {
        double[] limits = constraint.sufficient(free);
        Solution elastic = elastic(program, limits);
        double more = elastic.objective() <= NOTHING ? 0 : elastic.objective();
        ProgramBuilder p = program.first().toBuilder();
        List<Expression> sums = sums();
        for (int y = 0; y < limits.length; y++) {
            p.row("reserves above floors {" + y + "}")
                    .plus(sums.get(y))
                    .atMost(limits[y] + more * (1 + NOTHING) + NOTHING);
        }
        boolean[] kept = new boolean[uncertain.recourse().scenarios()];
        // Where the limit can't be kept nobody can be told to keep it.
        Arrays.fill(kept, more == 0);
        for (int s : free) {
            kept[s] &= can[s];
        }
        BudgetedRecourse recourse = uncertain.recourse().keepingFloors(kept);
        TwoStageProgram limited = new TwoStageProgram(p.build(), recourse, program.probabilities(), program.risk());
        double[] start = new double[program.first().variables().size()];
        System.arraycopy(elastic.values(), 0, start, 0, start.length);
        return new Held(limited, recourse, solve.apply(limited, start), more);
    }

    private List<Expression> sums() {
        List<Expression> sums = new ArrayList<>();
        for (int y = 0; y < uncertain.years(); y++) {
            sums.add(new Expression().plus(-1, uncertain.closed(y)));
        }
        return sums;
    }

    /** The least by which reserves would have to be higher; last of the values, after those of the first stage. */
    private Solution elastic(TwoStageProgram program, double[] limits) {
        ProgramBuilder p = program.first().relaxed().toBuilder();
        Variable more = p.nonNegative("more reserves");
        List<Expression> sums = sums();
        for (int y = 0; y < limits.length; y++) {
            p.row("reserves above floors {" + y + "}")
                    .plus(sums.get(y))
                    .plus(-1, more)
                    .atMost(limits[y]);
        }
        LinearProgram elastic = p.build().with(Sense.MINIMISE, new Expression().plus(more));
        return solver.solve(elastic).solution(elastic.name());
    }
}
