package io.github.forceplan.solver.twostage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
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
        RollingPlan rolling = new RollingPlan(program, new int[] {0, 1}, demand, 1, SOLVER);
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
        RollingPlan rolling = new RollingPlan(program, new int[] {0, 1}, demand, 200, SOLVER);
        RollingPlan.Result result = rolling.walk(first, IntStream.range(0, 30).toArray());
        assertEquals(0, result.saving(), 4 * result.error());
        RollingPlan.Result again = rolling.walk(first, IntStream.range(0, 30).toArray());
        assertArrayEquals(
                result.walks().stream().mapToDouble(RollingPlan.Walk::replanned).toArray(),
                again.walks().stream().mapToDouble(RollingPlan.Walk::replanned).toArray());
    }
}
