package io.github.forceplan.forecast.recording.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PooledEstimateTest {

    /**
     * By hand: weights 1, 1, 4 of estimates 1, 3, 2 with errors 1, 1, ½. Fixed mean (1 + 3 + 8) ÷ 6 = 2; Q = 1 + 1 + 0 = 2;
     * Q − 2 = 0, so no variance between; error √(1 ÷ 6).
     */
    @Test
    void alikeForcesHaveNoVarianceBetweenThem() {
        PooledEstimate pooled = PooledEstimate.of(new double[] {1, 3, 2}, new double[] {1, 1, 0.5});
        assertEquals(2, pooled.mean(), 1e-12);
        assertEquals(0, pooled.between(), 1e-12);
        assertEquals(Math.sqrt(1.0 / 6), pooled.error(), 1e-12);
    }

    /** By hand: two estimates 0 and 4 with error 1: Q = 8, room = 2 − 2 ÷ 2 = 1, τ² = 7; mean 2, error √(8 ÷ 2) = 2. */
    @Test
    void unlikeForcesDo() {
        PooledEstimate pooled = PooledEstimate.of(new double[] {0, 4}, new double[] {1, 1});
        assertEquals(2, pooled.mean(), 1e-12);
        assertEquals(Math.sqrt(7), pooled.between(), 1e-12);
        assertEquals(2, pooled.error(), 1e-12);
    }

    /** A belief as sure as the estimate meets it half way; three forces' worth of its variance joins that between. */
    @Test
    void aBeliefDrawsItIn() {
        PooledEstimate pooled = new PooledEstimate(2, 0.5, 1, 3).with(0, 0.5);
        assertEquals(1, pooled.mean(), 1e-12);
        assertEquals(Math.sqrt(0.125), pooled.error(), 1e-12);
        assertEquals(Math.sqrt((3 * 1 + 3 * 0.25) / 6), pooled.between(), 1e-12);
    }

    @Test
    void refusesNothing() {
        assertThrows(IllegalArgumentException.class, () -> PooledEstimate.of(new double[0], new double[0]));
    }
}
