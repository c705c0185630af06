package io.github.forceplan.solver.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Optima printed in textbooks, from each engine that comes with the solver. */
class TextbookTest {

    private static Solution optimum(String engine, LinearProgram program) {
        Outcome outcome = ProgramSolver.using(engine).solve(program);
        return assertInstanceOf(Outcome.Optimal.class, outcome, program.toString())
                .solution();
    }

    @ParameterizedTest
    @ValueSource(strings = {"simplex", "ojalgo", "forceplan"})
    void williamsManpowerPlanning(String engine) {
        assertEquals(
                841.796875, optimum(engine, TextbookPrograms.williams(false)).objective(), 1e-6);
        assertEquals(
                498_677.2853, optimum(engine, TextbookPrograms.williams(true)).objective(), 1e-3);
    }

    /** RP 108,390; with the mean yields 118,600; EVPI and VSS follow. */
    @ParameterizedTest
    @ValueSource(strings = {"simplex", "ojalgo", "forceplan"})
    void farmer(String engine) {
        double recourse = optimum(engine, TextbookPrograms.farmer(0.8, 1, 1.2)).objective();
        assertEquals(108_390, recourse, 1e-3);
        double waitAndSee = 0;
        for (double yield : new double[] {0.8, 1, 1.2}) {
            waitAndSee += optimum(engine, TextbookPrograms.farmer(yield)).objective() / 3;
        }
        assertEquals(7_015.56, waitAndSee - recourse, 0.01);
        LinearProgram mean = TextbookPrograms.farmer(1);
        Solution acres = optimum(engine, mean);
        LinearProgram all = TextbookPrograms.farmer(0.8, 1, 1.2);
        double[] lower = all.variables().stream().mapToDouble(Variable::lower).toArray();
        double[] upper = all.variables().stream().mapToDouble(Variable::upper).toArray();
        for (int j = 0; j < 3; j++) {
            lower[j] = acres.values()[j];
            upper[j] = acres.values()[j];
        }
        double expected = optimum(engine, all.withBounds(lower, upper)).objective();
        assertEquals(1_150, recourse - expected, 1e-2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"simplex", "ojalgo", "forceplan"})
    void shortTermFinancing(String engine) {
        assertEquals(
                92.4969491525,
                optimum(engine, TextbookPrograms.shortTermFinancing()).objective(),
                1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"simplex", "ojalgo", "forceplan"})
    void cashFlow(String engine) {
        assertEquals(158.4920978, optimum(engine, TextbookPrograms.cashFlow()).objective(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"simplex", "ojalgo", "forceplan"})
    void leastSavingAndItsShadowPrice(String engine) {
        Solution solution = optimum(engine, TextbookPrograms.leastSaving());
        assertEquals(1.64, solution.objective(), 1e-12);
        // The third year's floor binds: a pound more of it costs a third of a pound of saving a year.
        double[] prices = solution.duals().orElseThrow().rows();
        assertEquals(0, prices[0], 1e-12);
        assertEquals(0, prices[1], 1e-12);
        assertEquals(1.0 / 3, prices[2], 1e-12);
        assertTrue(solution.verification().within(1e-12));
    }
}
