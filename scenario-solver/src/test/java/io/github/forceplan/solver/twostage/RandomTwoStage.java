package io.github.forceplan.solver.twostage;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** Small two-stage programs from a seed; small whole coefficients, so that many are degenerate. */
final class RandomTwoStage {

    private RandomTwoStage() {}

    /**
     * @param whole whether the first stage has whole numbers
     * @param complete whether any decision can be repaired, at a price
     */
    static TwoStageProgram program(long seed, boolean whole, boolean complete, Risk risk) {
        RandomStream random = new RandomStream(seed, "two-stage").reset(0);
        int n1 = 2 + random.nextInt(3);
        LinearProgram first = first(random, n1, whole);
        int n = 1 + random.nextInt(7);
        double[] probabilities = new double[n];
        double sum = 0;
        for (int s = 0; s < n; s++) {
            probabilities[s] = 1 + random.nextInt(5);
            sum += probabilities[s];
        }
        for (int s = 0; s < n; s++) {
            probabilities[s] /= sum;
        }
        return new TwoStageProgram(first, recourse(random, n1, n, complete), probabilities, risk);
    }

    private static LinearProgram first(RandomStream random, int n1, boolean whole) {
        ProgramBuilder p = LinearProgram.named("first");
        List<Variable> x = new ArrayList<>();
        Expression cost = new Expression();
        for (int j = 0; j < n1; j++) {
            x.add(whole && j < 2 ? p.integer("x" + j, 0, 4) : p.continuous("x" + j, 0, 8));
            cost.plus(random.nextInt(9) - 2, x.get(j));
        }
        for (int i = 0; i < 2; i++) {
            ProgramBuilder.Limit row = p.row("r" + i);
            for (Variable v : x) {
                row.plus(random.nextInt(4), v);
            }
            row.atMost(6 + random.nextInt(12));
        }
        p.minimise().plus(random.nextInt(3)).plus(cost);
        return p.build();
    }

    private static LpRecourse recourse(RandomStream random, int n1, int n, boolean complete) {
        int m = 2 + random.nextInt(3);
        int n2 = 2 + random.nextInt(4);
        ProgramBuilder p = LinearProgram.named("second");
        List<Variable> y = new ArrayList<>();
        for (int j = 0; j < n2; j++) {
            y.add(p.continuous("y" + j, 0, random.nextInt(2) == 0 ? 6 : Double.POSITIVE_INFINITY));
        }
        int kinds = random.nextInt(3);
        for (int i = 0; i < m; i++) {
            ProgramBuilder.Limit row = p.row("w" + i);
            for (Variable v : y) {
                row.plus(random.nextInt(7) - 2, v);
            }
            if (complete) {
                y.add(p.nonNegative("short" + i));
                row.plus(y.get(y.size() - 1));
                y.add(p.nonNegative("over" + i));
                row.plus(-1, y.get(y.size() - 1));
            }
            if (kinds == 0 && i == 0) {
                row.equalTo(0);
            } else if (kinds == 1 && i == 1) {
                row.between(0, 1);
            } else {
                row.atLeast(0);
            }
        }
        LinearProgram second = p.build();
        boolean sameCosts = random.nextInt(2) == 0;
        boolean sameTechnology = random.nextInt(2) == 0;
        double[] costs = costs(random, second);
        List<LpScenario.Entry> technology = technology(random, m, n1);
        List<LpScenario> scenarios = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            double[] lower = new double[m];
            double[] upper = new double[m];
            for (int i = 0; i < m; i++) {
                double at = random.nextInt(9) - (complete ? 0 : 2);
                lower[i] = at;
                upper[i] = kinds == 0 && i == 0 ? at : kinds == 1 && i == 1 ? at + 3 : Double.POSITIVE_INFINITY;
            }
            scenarios.add(new LpScenario(
                    lower,
                    upper,
                    sameCosts ? costs : costs(random, second),
                    sameTechnology ? technology : technology(random, m, n1)));
        }
        return new LpRecourse(second, scenarios, ProgramSolver.automatic());
    }

    private static double[] costs(RandomStream random, LinearProgram second) {
        return second.variables().stream()
                .mapToDouble(v -> v.name().startsWith("y") ? random.nextInt(8) : 6 + random.nextInt(8))
                .toArray();
    }

    private static List<LpScenario.Entry> technology(RandomStream random, int m, int n1) {
        List<LpScenario.Entry> entries = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n1; j++) {
                if (random.nextInt(3) > 0) {
                    entries.add(new LpScenario.Entry(i, j, random.nextInt(7) - 2));
                }
            }
        }
        return entries;
    }
}
