package io.github.forceplan.benchmarks.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.solver.plan.Plan;
import org.junit.jupiter.api.Test;

/** The baseline of the evaluation benchmark does what the product does. */
class ObjectWalkTest {

    @Test
    void itsFiguresAreThoseOfTheCompiledPlan() {
        Plan plan = FlagshipPlan.plan(true);
        ObjectWalk walk = new ObjectWalk(plan);
        ObjectDraws draws = new ObjectDraws(plan, walk.mtfs(), 1);
        ObjectChance[] chance = new ObjectChance[100];
        for (int d = 0; d < chance.length; d++) {
            chance[d] = draws.draw(d);
        }
        double first = BaselineBenchmark.greatestDifference(plan, walk, chance);
        assertTrue(first < 1e-9, "differs by " + first);
        // Again with the leavers remembered.
        assertEquals(first, BaselineBenchmark.greatestDifference(plan, walk, chance));
    }
}
