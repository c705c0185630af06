package io.github.forceplan.planner.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.planner.Project;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.CompiledPlan;
import io.github.forceplan.solver.run.Outcomes;
import io.github.forceplan.solver.run.PlanBuffer;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The flagship draw by draw, beside its run: the same numbers to the last bit. */
class CompiledPlanTest {

    private static final int DRAWS = 40;

    private static Plan flagship() throws RefusedException {
        return PlanFiles.read(Project.flagship()).value();
    }

    @Test
    void everyFigureOfEveryScenarioIsThatOfTheRun() throws RefusedException {
        Plan plan = flagship();
        PlanEvaluator evaluator = new PlanEvaluator(plan, DRAWS, 7, 2);
        for (String scenario : plan.scenarios().keySet()) {
            Outcomes outcomes = evaluator.scenario(scenario);
            List<String> names = outcomes.metrics().stream()
                    .filter(name -> !name.startsWith("demand.streams."))
                    .toList();
            CompiledPlan compiled = evaluator.compile(plan.under(scenario), names);
            assertEquals(Set.copyOf(names), compiled.names());
            PlanBuffer together = compiled.newBuffer();
            compiled.evaluate(0, DRAWS, together);
            PlanBuffer again = compiled.newBuffer();
            compiled.replay(compiled.sample(0, DRAWS), again);
            PlanBuffer alone = compiled.newBuffer();
            compiled.evaluate(DRAWS - 1, alone);
            for (int i = 0; i < names.size(); i++) {
                double[] expected = outcomes.values(names.get(i));
                String which = scenario + " " + names.get(i);
                assertArrayEquals(expected, Arrays.copyOf(together.values(i), DRAWS), 0.0, which);
                assertArrayEquals(expected, Arrays.copyOf(again.values(i), DRAWS), 0.0, which + " replayed");
                assertEquals(expected[DRAWS - 1], alone.value(i), 0.0, which + " alone");
            }
        }
    }

    @Test
    void figuresOverSeveralYearsAreSums() throws RefusedException {
        Plan plan = flagship();
        PlanEvaluator evaluator = new PlanEvaluator(plan, DRAWS, 7, 1);
        String scenario = "recording-put-right";
        String sum = "finance.gapAfterReserves.2020/21..2021/22";
        CompiledPlan compiled = evaluator.compile(plan.under(scenario), List.of(sum));
        PlanBuffer buffer = compiled.newBuffer();
        compiled.evaluate(3, buffer);
        assertEquals(evaluator.scenario(scenario).values(sum)[3], buffer.value(0), 0.0);
    }

    /** Less than a byte a draw: what is left is the measurement's own. */
    @Test
    void drawsAllocateNothing() throws RefusedException {
        Plan plan = flagship();
        CompiledPlan compiled = new PlanEvaluator(plan, DRAWS, 7, 1)
                .compile(plan.under("recording-put-right"), List.of("finance.budgetGap.2022/23"));
        PlanBuffer buffer = compiled.newBuffer();
        com.sun.management.ThreadMXBean thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int repeat = 0; repeat < 5; repeat++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 50; i++) {
                compiled.evaluate(0, DRAWS, buffer);
            }
            least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least / (50 * DRAWS), "bytes a draw");
    }

    @Test
    void drawsThatDoNotExistAreRefused() throws RefusedException {
        Plan plan = flagship();
        CompiledPlan compiled = new PlanEvaluator(plan, DRAWS, 7, 1).compile(plan, List.of());
        PlanBuffer buffer = compiled.newBuffer();
        assertThrows(IllegalArgumentException.class, () -> compiled.evaluate(DRAWS, buffer));
        assertThrows(IllegalArgumentException.class, () -> compiled.evaluate(-1, buffer));
        assertThrows(IllegalArgumentException.class, () -> compiled.evaluate(0, compiled.blockSize() + 1, buffer));
    }
}
