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
import java.util.List;
import java.util.function.BiFunction;

/**
 * Holds P(reserves fall below their floors in some year) to a limit. Whether they do depends on what a decision closes of
 * the gap, which is linear in it, and on money for overtime and agency, which is not. So the constraint is stated with that
 * money as the last decision left it (and no less than any decision before it did), for all futures but those furthest
 * below at that decision, as many as the limit allows ({@link ChanceConstraint#sufficient}); the decision made under it is
 * looked at in every future, and the next round begins from it, until the limit is kept. A last round from there may find
 * a cheaper decision.
 */
final class FloorRounds {

    private static final int ROUNDS = 8;
    private static final double NOTHING = 1e-6;

    private final UncertainProgram uncertain;
    private final ProgramSolver solver;
    private final double probability;
    private final BiFunction<TwoStageProgram, double[], TwoStageSolution> solve;

    /** @param solve solves a program from a decision that need not keep its rows */
    FloorRounds(
            UncertainProgram uncertain,
            ProgramSolver solver,
            double probability,
            BiFunction<TwoStageProgram, double[], TwoStageSolution> solve) {
        this.uncertain = uncertain;
        this.solver = solver;
        this.probability = probability;
        this.solve = solve;
    }

    /**
     * A decision.
     *
     * @param program it was solved from, with the rows of the limit
     * @param solution the decision
     * @param broken futures in which reserves would fall below their floors
     * @param more thousands of pounds by which reserves would have to be higher for the limit to be kept; 0 if it is
     */
    record Held(TwoStageProgram program, TwoStageSolution solution, int broken, double more) {}

    /** @param free the best decision without the limit */
    Held hold(TwoStageProgram program, TwoStageSolution free) {
        double[][] money = spent(free.decision());
        Held held = held(program, free);
        for (int round = 0; round < ROUNDS && held.more() > 0; round++) {
            held = round(program, held.solution().decision(), money);
            double[][] now = spent(held.solution().decision());
            for (int s = 0; s < money.length; s++) {
                for (int y = 0; y < money[s].length; y++) {
                    money[s][y] = Math.max(money[s][y], now[s][y]);
                }
            }
        }
        if (held.more() == 0 && held.program() != program) {
            double[] decision = held.solution().decision();
            Held again = round(program, decision, spent(decision));
            boolean better = again.more() == 0
                    && again.solution().objective() < held.solution().objective();
            return better ? again : held;
        }
        return held;
    }

    private Held round(TwoStageProgram program, double[] at, double[][] money) {
        double[] limits = constraint(money).sufficient(at);
        Solution elastic = elastic(program, limits);
        double more = elastic.objective() <= NOTHING ? 0 : elastic.objective() * (1 + NOTHING) + NOTHING;
        TwoStageProgram limited = limited(program, limits, more);
        double[] start = new double[program.first().variables().size()];
        System.arraycopy(elastic.values(), 0, start, 0, start.length);
        return held(limited, solve.apply(limited, start));
    }

    private Held held(TwoStageProgram program, TwoStageSolution solution) {
        double[] shortfall = new double[uncertain.recourse().scenarios()];
        int broken = 0;
        for (int s = 0; s < shortfall.length; s++) {
            BudgetedRecourse.Outturn outturn = uncertain.recourse().outturn(s, solution.decision());
            for (double gap : outturn.gap()) {
                shortfall[s] = Math.max(shortfall[s], gap - outturn.headroom());
            }
            broken += outturn.belowFloor() ? 1 : 0;
        }
        java.util.Arrays.sort(shortfall);
        int allowed = allowed();
        double more = broken <= allowed ? 0 : shortfall[shortfall.length - 1 - allowed];
        return new Held(program, solution, broken, more);
    }

    private int allowed() {
        return (int) Math.floor(probability * uncertain.recourse().scenarios() + 1e-9);
    }

    /** Money for overtime and agency to the end of each year, by future. */
    private double[][] spent(double[] decision) {
        double[][] spent = new double[uncertain.recourse().scenarios()][];
        for (int s = 0; s < spent.length; s++) {
            spent[s] = uncertain.recourse().outturn(s, decision).bought().clone();
            for (int y = 1; y < spent[s].length; y++) {
                spent[s][y] += spent[s][y - 1];
            }
        }
        return spent;
    }

    private List<Expression> sums() {
        List<Expression> sums = new ArrayList<>();
        for (int y = 0; y < uncertain.years(); y++) {
            sums.add(new Expression().plus(-1, uncertain.closed(y)));
        }
        return sums;
    }

    /** What decisions must at least close, to the end of each year, turned round. */
    private ChanceConstraint constraint(double[][] money) {
        double[][] limits = new double[money.length][uncertain.years()];
        for (int s = 0; s < limits.length; s++) {
            double gap = 0;
            for (int y = 0; y < limits[s].length; y++) {
                gap += uncertain.recourse().gap(s, y);
                limits[s][y] = uncertain.recourse().headroom() - gap - money[s][y];
            }
        }
        return new ChanceConstraint("reserves above floors", sums(), limits, probability);
    }

    private TwoStageProgram limited(TwoStageProgram program, double[] limits, double more) {
        ProgramBuilder p = program.first().toBuilder();
        List<Expression> sums = sums();
        for (int y = 0; y < limits.length; y++) {
            p.row("reserves above floors {" + y + "}").plus(sums.get(y)).atMost(limits[y] + more);
        }
        return new TwoStageProgram(p.build(), program.recourse(), program.probabilities(), program.risk());
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
