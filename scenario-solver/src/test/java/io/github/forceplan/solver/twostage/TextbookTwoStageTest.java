package io.github.forceplan.solver.twostage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two-stage programs whose answers are in a book or in a closed form. */
class TextbookTwoStageTest {

    private static final ProgramSolver SOLVER = ProgramSolver.automatic();

    static TwoStageSolution solve(TwoStageProgram program, int clusters) {
        TwoStageOutcome outcome = new Decomposition(SOLVER, Settings.DEFAULT.withClusters(clusters)).solve(program);
        return assertInstanceOf(TwoStageOutcome.Optimal.class, outcome).solution();
    }

    /** Birge and Louveaux 2011, tables 1.3 to 1.5 and section 4.1, to the unit in which they are printed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void farmer(int clusters) {
        TwoStageProgram farmer = Farmer.program();
        TwoStageSolution solution = solve(farmer, clusters);
        assertEquals(-108_390, solution.objective(), 0.5);
        assertArrayEquals(new double[] {170, 80, 250}, solution.decision(), 1e-3);
        assertTrue(solution.gap() <= 1e-6);
        LinearProgram extensive = ExtensiveForm.of(farmer);
        assertEquals(-108_390, SOLVER.solve(extensive).solution("farmer").objective(), 0.5);
        StochasticValue value = StochasticValue.of(farmer, solution, SOLVER, 3, 1);
        assertEquals(-115_406, value.waitAndSee(), 0.5);
        assertEquals(-107_240, value.meanDecisionCost(), 0.5);
        assertEquals(-118_600, value.expectedValue(), 0.5);
        assertEquals(7_016, value.evpi(), 0.5);
        assertEquals(1_150, value.vss(), 0.5);
        assertArrayEquals(new double[] {120, 80, 300}, value.meanDecision(), 1e-6);
    }

    private static TwoStageProgram newsvendor(int n, double shortage, double surplus, Risk risk) {
        ProgramBuilder p = LinearProgram.named("newsvendor");
        p.minimise().plus(0, p.continuous("papers", 0, 1));
        double[][] demand = new double[n][1];
        for (int s = 0; s < n; s++) {
            demand[s][0] = (s + 0.5) / n;
        }
        SimpleRecourse recourse =
                new SimpleRecourse(List.of(new SimpleRecourse.Item("papers", 0, shortage, surplus)), demand);
        return TwoStageProgram.of(p.build(), recourse).with(risk);
    }

    /** Demand uniform on (0, 1): the best order is the quantile b/(b + h), its cost bh/(2(b + h)). */
    @Test
    void newsvendor() {
        TwoStageSolution solution = solve(newsvendor(400, 7, 3, Risk.NEUTRAL), 5);
        assertEquals(0.7, solution.decision()[0], 1.0 / 400);
        // Midpoints of 400 equal steps: the integral's error is at most (b + h)/8 × step².
        assertEquals(7 * 3 / 20.0, solution.objective(), 10.0 / 8 / 400 / 400 + 1e-6);
    }

    /**
     * The CVaR of the newsvendor's cost (Gotoh and Takano 2007, "Newsvendor solutions via conditional value-at-risk
     * minimization", European Journal of Operational Research 179, proposition 3.2): the worst 1 − β are demands below
     * a = b(1 − β)/(b + h) and above d = a + β, and the order is (ha + bd)/(b + h).
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 0.95})
    void newsvendorCvar(double level) {
        double b = 7;
        double h = 3;
        double a = b * (1 - level) / (b + h);
        double d = a + level;
        double order = (h * a + b * d) / (b + h);
        double cvar = (h * (order * a - a * a / 2) + b * ((1 - d * d) / 2 - order * (1 - d))) / (1 - level);
        int n = 1_000;
        TwoStageSolution solution = solve(newsvendor(n, b, h, new Risk(1, level)), 1);
        assertEquals(order, solution.decision()[0], 2.0 / n);
        assertEquals(cvar, solution.objective(), 10.0 / n / n / (1 - level) + 1e-5);
        assertEquals(solution.objective(), solution.cvar(), 1e-9);
    }

    @Test
    void moreWeightOnTheTailNeverRaisesIt() {
        TwoStageProgram farmer = Farmer.program();
        double tail = Double.POSITIVE_INFINITY;
        double mean = Double.NEGATIVE_INFINITY;
        for (double weight : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            TwoStageSolution solution = solve(farmer.with(new Risk(weight, 0.5)), 3);
            double slack = 1e-6 * 120_000;
            assertTrue(solution.cvar() <= tail + slack, weight + ": " + solution.cvar());
            assertTrue(solution.expectedCost() >= mean - slack, weight + ": " + solution.expectedCost());
            tail = solution.cvar();
            mean = solution.expectedCost();
        }
    }
}
