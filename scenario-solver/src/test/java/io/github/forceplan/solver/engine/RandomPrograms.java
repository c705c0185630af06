package io.github.forceplan.solver.engine;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;

/** Small programs from a seed: every kind of bound and row, some infeasible, some unbounded, many degenerate. */
final class RandomPrograms {

    private RandomPrograms() {}

    static LinearProgram linear(long seed) {
        RandomStream random = new RandomStream(seed, "programs").reset(0);
        int n = 1 + whole(random, 7);
        int m = whole(random, 7);
        ProgramBuilder p = LinearProgram.named("random " + seed);
        Variable[] x = new Variable[n];
        for (int j = 0; j < n; j++) {
            double at = whole(random, 7) - 3;
            x[j] = switch (whole(random, 8)) {
                case 0 -> p.continuous("x" + j, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
                case 1 -> p.continuous("x" + j, Double.NEGATIVE_INFINITY, at);
                case 2 -> p.continuous("x" + j, at, at + whole(random, 5));
                case 3 -> p.continuous("x" + j, at, Double.POSITIVE_INFINITY);
                default -> p.nonNegative("x" + j);
            };
        }
        rows(p, x, m, random);
        objective(p, x, random);
        return p.build();
    }

    /** Whole numbers between 0 and 3 and some real ones, so that all may be tried. */
    static LinearProgram mixed(long seed) {
        RandomStream random = new RandomStream(seed, "mixed programs").reset(0);
        int n = 2 + whole(random, 4);
        int integers = 1 + whole(random, Math.min(n, 3));
        ProgramBuilder p = LinearProgram.named("random mixed " + seed);
        Variable[] x = new Variable[n];
        for (int j = 0; j < n; j++) {
            x[j] = j < integers
                    ? p.integer("x" + j, 0, 1 + whole(random, 3))
                    : p.continuous("x" + j, 0, whole(random, 2) == 0 ? 5 : Double.POSITIVE_INFINITY);
        }
        rows(p, x, 1 + whole(random, 4), random);
        objective(p, x, random);
        return p.build();
    }

    private static void rows(ProgramBuilder p, Variable[] x, int m, RandomStream random) {
        for (int i = 0; i < m; i++) {
            ProgramBuilder.Limit row = p.row("r" + i);
            for (Variable v : x) {
                if (whole(random, 3) > 0) {
                    row.plus(whole(random, 11) - 5, v);
                }
            }
            double limit = whole(random, 21) - 6;
            switch (whole(random, 5)) {
                case 0 -> row.atLeast(limit - 6);
                case 1 -> row.equalTo(limit);
                case 2 -> row.between(limit - whole(random, 6), limit);
                default -> row.atMost(limit);
            }
        }
    }

    private static void objective(ProgramBuilder p, Variable[] x, RandomStream random) {
        Expression objective = whole(random, 2) == 0 ? p.minimise() : p.maximise();
        objective.plus(whole(random, 5));
        for (Variable v : x) {
            objective.plus(whole(random, 9) - 3, v);
        }
    }

    static int whole(RandomStream random, int below) {
        return (int) (random.nextDouble() * below);
    }
}
