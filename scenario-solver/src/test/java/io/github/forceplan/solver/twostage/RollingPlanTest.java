package io.github.forceplan.solver.twostage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollingPlanTest {

    private static final Decomposition SOLVER = new Decomposition(ProgramSolver.automatic(), Settings.DEFAULT);

    /** Two years of a newsvendor. */
    private static TwoStageProgram program(double[][] demand) {
        ProgramBuilder p = LinearProgram.named("two years");
        p.minimise().plus(0, p.continuous("now", 0, 100)).plus(0, p.continuous("next", 0, 100));
        return TwoStageProgram.of(
                p.build(),
                new SimpleRecourse(
                        List.of(new SimpleRecourse.Item("now", 0, 3, 1), new SimpleRecourse.Item("next", 1, 3, 1)),
                        demand));
    }

    private static double[][][] seen(double[][] demand) {
        return Arrays.stream(demand)
                .map(scenario -> Arrays.stream(scenario)
                        .mapToObj(year -> new double[] {year})
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    /**
     * Whatever is seen, re-planning does not cost more in expectation than holding the plan, beyond the standard error:
     * the old plan is still to be had. What is saved is no more than knowing everything would save.
     */
    @Test
    void reviewNeverCosts() {
        for (long seed = 1; seed <= 6; seed++) {
            RandomStream random = new RandomStream(seed, "walk").reset(0);
            double persistence = random.nextDouble();
            double[][] demand = new double[300][2];
            for (double[] scenario : demand) {
                double first = 10 * random.nextGaussian();
                scenario[0] = 50 + first;
                scenario[1] = 50 + persistence * first + 5 * random.nextGaussian();
            }
            TwoStageProgram program = program(demand);
            TwoStageSolution best = SOLVER.solve(program).solution();
            RollingPlan rolling = new RollingPlan(program, new int[] {0, 1}, seen(demand), 60, SOLVER);
            RollingPlan.Result result = rolling.walk(
                    best.decision(), IntStream.range(0, 60).map(i -> 5 * i).toArray());
            assertTrue(result.saving() >= -2 * result.error(), seed + ": " + result.saving());
            double known = result.walks().stream()
                    .mapToDouble(walk -> program.knowing(walk.future()).costs(demand[walk.future()].clone(), 1)[0])
                    .average()
                    .orElseThrow();
            assertTrue(result.saving() <= result.held() - known + 1e-9);
        }
    }

    /**
     * The second year's demand is the first's, known exactly once it is seen: with the nearest scenario alone re-planning
     * meets it, and what is left is the first year's cost.
     */
    @Test
    void whatIsKnownIsUsed() {
        double[][] demand = new double[40][2];
        for (int s = 0; s < 40; s++) {
            demand[s][0] = s / 2;
            demand[s][1] = s / 2;
        }
        TwoStageProgram program = program(demand);
        double[] first = SOLVER.solve(program).solution().decision();
        RollingPlan rolling = new RollingPlan(program, new int[] {0, 1}, seen(demand), 1, SOLVER);
        RollingPlan.Result result = rolling.walk(first, IntStream.range(0, 40).toArray());
        for (RollingPlan.Walk walk : result.walks()) {
            // Both years cost the same if held; the second costs nothing if planned anew.
            assertEquals(walk.held() / 2, walk.replanned(), 1e-6);
        }
        assertEquals(result.held() / 2, result.saving(), 1e-6);
        assertTrue(result.error() > 0);
    }

    /** Years that say nothing of each other: nothing to gain but what the sample's chance gives. */
    @Test
    void whatSaysNothingBringsNothing() {
        RandomStream random = new RandomStream(3, "years").reset(0);
        double[][] demand = new double[400][2];
        for (double[] scenario : demand) {
            scenario[0] = 50 + 10 * random.nextGaussian();
            scenario[1] = 50 + 10 * random.nextGaussian();
        }
        TwoStageProgram program = program(demand);
        double[] first = SOLVER.solve(program).solution().decision();
        RollingPlan rolling = new RollingPlan(program, new int[] {0, 1}, seen(demand), 200, SOLVER);
        RollingPlan.Result result = rolling.walk(first, IntStream.range(0, 30).toArray());
        assertEquals(0, result.saving(), 4 * result.error());
        RollingPlan.Result again = rolling.walk(first, IntStream.range(0, 30).toArray());
        assertArrayEquals(
                result.walks().stream().mapToDouble(RollingPlan.Walk::replanned).toArray(),
                again.walks().stream().mapToDouble(RollingPlan.Walk::replanned).toArray());
    }
}
