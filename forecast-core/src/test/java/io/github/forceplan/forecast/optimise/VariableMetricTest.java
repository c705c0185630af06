package io.github.forceplan.forecast.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Against {@code optim(x, f, method = "BFGS")} of R 4.2.2. */
class VariableMetricTest {

    private static double rosenbrock(double[] x) {
        double valley = x[1] - x[0] * x[0];
        return 100 * valley * valley + (1 - x[0]) * (1 - x[0]);
    }

    /**
     * {@code optim(c(-1.2, 1), function(x) 100 * (x[2] - x[1]^2)^2 + (1 - x[1])^2, method = "BFGS")} stops short of the
     * minimum at (1, 1); so it is the same path that leads there.
     */
    @Test
    void stopsWhereRStops() {
        double[] x = {-1.2, 1};
        assertTrue(VariableMetric.STANDARD.minimise(VariableMetricTest::rosenbrock, x));
        assertEquals(0.999804433231397, x[0], 1e-9);
        assertEquals(0.999608380623481, x[1], 1e-9);
    }

    /** The same with {@code control = list(maxit = 10)}: convergence 1. */
    @Test
    void saysThatItHadToStop() {
        double[] x = {-1.2, 1};
        assertFalse(new VariableMetric(1e-3, 1e-8, 10).minimise(VariableMetricTest::rosenbrock, x));
        assertEquals(-0.0606317028927686, x[0], 1e-9);
        assertEquals(-0.0458314084262612, x[1], 1e-9);
    }

    @Test
    void needsADefinedStart() {
        assertFalse(VariableMetric.STANDARD.minimise(x -> Double.NaN, new double[] {1}));
    }
}
