package io.github.forceplan.solver.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegretTest {

    /** The contractor's choice of textbooks, payoffs 50/60, 20/80 and 40/70: here as costs, their negatives. */
    private static final Regret CONTRACTOR =
            Regret.of(List.of("do nothing", "expand", "subcontract"), List.of("low", "high"), new double[][] {
                {-50, -60}, {-20, -80}, {-40, -70}
            });

    @Test
    void eachRuleChoosesAsInTheTextbook() {
        assertEquals("expand", CONTRACTOR.hopeful());
        assertEquals("do nothing", CONTRACTOR.cautious());
        assertEquals("subcontract", CONTRACTOR.leastRegret());
        // do nothing and subcontract both average 55: the first is taken
        assertEquals("do nothing", CONTRACTOR.evenHanded());
    }

    @Test
    void regretIsTheDistanceToTheBestChoice() {
        double[][] regrets = CONTRACTOR.regrets();
        assertArrayEquals(new double[] {0, 20}, regrets[0]);
        assertArrayEquals(new double[] {30, 0}, regrets[1]);
        assertArrayEquals(new double[] {10, 10}, regrets[2]);
    }

    @Test
    void everyChoiceNeedsACostInEveryFuture() {
        assertThrows(
                IllegalArgumentException.class, () -> Regret.of(List.of("a", "b"), List.of("x"), new double[][] {{1}}));
    }
}
