package io.github.forceplan.solver.twostage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decomposition against the extensive form, on small programs from a seed. */
class DecompositionFuzzTest {

    private static final ProgramSolver SOLVER = ProgramSolver.automatic();

    /** The gap that is asked for, and as much again for the tolerances of engines. */
    private static final double TOLERANCE = 2e-6;

    @Test
    void expectedValue() {
        compare(1, 120, false, true, Risk.NEUTRAL);
    }

    @Test
    void cvar() {
        compare(1_000, 1_060, false, true, new Risk(1, 0.7));
        compare(1_060, 1_120, false, true, new Risk(0.4, 0.5));
    }

    @Test
    void wholeNumbers() {
        compare(2_000, 2_050, true, true, Risk.NEUTRAL);
        compare(2_050, 2_080, true, true, new Risk(0.5, 0.6));
    }

    @Test
    void decisionsThatCannotBeRepaired() {
        int[] seen = compare(3_000, 3_100, false, false, Risk.NEUTRAL);
        assertTrue(seen[0] > 10 && seen[1] > 10, seen[0] + " feasible, " + seen[1] + " infeasible");
        compare(3_100, 3_130, true, false, Risk.NEUTRAL);
        compare(3_130, 3_160, false, false, new Risk(0.5, 0.5));
    }

    @Test
    @Tag("slow")
    void thousands() {
        compare(10_000, 12_000, false, true, Risk.NEUTRAL);
        compare(12_000, 13_000, false, false, Risk.NEUTRAL);
        compare(13_000, 14_000, false, true, new Risk(0.5, 0.8));
        compare(14_000, 14_500, true, true, Risk.NEUTRAL);
        compare(14_500, 15_000, true, false, new Risk(0.3, 0.5));
    }

    private static int[] compare(long from, long to, boolean whole, boolean complete, Risk risk) {
        List<String> wrong = new ArrayList<>();
        int[] seen = new int[2];
        for (long seed = from; seed < to; seed++) {
            TwoStageProgram program = RandomTwoStage.program(seed, whole, complete, risk);
            LinearProgram extensive = ExtensiveForm.of(program);
            Outcome check = SOLVER.solve(extensive);
            int clusters = 1 + (int) (seed % 7);
            TwoStageOutcome outcome = new Decomposition(SOLVER, Settings.DEFAULT.withClusters(clusters)).solve(program);
            if (check instanceof Outcome.Optimal expected && outcome instanceof TwoStageOutcome.Optimal found) {
                seen[0]++;
                double objective = expected.solution().objective();
                double far = Math.abs(objective - found.solution().objective()) / Math.max(1, Math.abs(objective));
                if (far > TOLERANCE || found.solution().gap() > Settings.DEFAULT.gap()) {
                    wrong.add(seed + ": " + objective + " came out as "
                            + found.solution().objective());
                }
            } else if (check instanceof Outcome.Infeasible && outcome instanceof TwoStageOutcome.Infeasible) {
                seen[1]++;
            } else {
                wrong.add(seed + ": " + name(check) + " came out as " + name(outcome));
            }
        }
        assertEquals(List.of(), wrong);
        return seen;
    }

    private static String name(Object outcome) {
        return outcome.getClass().getSimpleName();
    }

    @Test
    void orderOfScenariosDoesNotMatter() {
        for (long seed = 1; seed <= 40; seed++) {
            TwoStageProgram program = RandomTwoStage.program(seed, false, true, new Risk(0.3, 0.6));
            int n = program.recourse().scenarios();
            int[] turned = new int[n];
            double[] probabilities = new double[n];
            for (int s = 0; s < n; s++) {
                turned[s] = n - 1 - s;
                probabilities[s] = program.probabilities()[turned[s]];
            }
            TwoStageProgram other = new TwoStageProgram(
                    program.first(), program.recourse().select(turned), probabilities, program.risk());
            assertSame(program, other, seed);
        }
    }

    @Test
    void aScenarioMayBeSplitInTwoHalves() {
        for (long seed = 1; seed <= 40; seed++) {
            TwoStageProgram program = RandomTwoStage.program(seed, false, true, new Risk(0.3, 0.6));
            int n = program.recourse().scenarios();
            int[] split = new int[n + 1];
            double[] probabilities = new double[n + 1];
            for (int s = 0; s < n; s++) {
                split[s] = s;
                probabilities[s] = program.probabilities()[s];
            }
            split[n] = (int) (seed % n);
            probabilities[split[n]] /= 2;
            probabilities[n] = probabilities[split[n]];
            TwoStageProgram other = new TwoStageProgram(
                    program.first(), program.recourse().select(split), probabilities, program.risk());
            assertSame(program, other, seed);
        }
    }

    private static void assertSame(TwoStageProgram one, TwoStageProgram other, long seed) {
        double a = TextbookTwoStageTest.solve(one, 2).objective();
        double b = TextbookTwoStageTest.solve(other, 2).objective();
        assertEquals(a, b, TOLERANCE * Math.max(1, Math.abs(a)), "seed " + seed);
    }

    @Test
    void threadsDoNotMatter() {
        for (long seed = 1; seed <= 20; seed++) {
            for (int whole = 0; whole < 2; whole++) {
                TwoStageProgram one = RandomTwoStage.program(seed, whole == 1, true, new Risk(0.3, 0.6));
                TwoStageProgram two = RandomTwoStage.program(seed, whole == 1, true, new Risk(0.3, 0.6));
                TwoStageSolution a =
                        new Decomposition(SOLVER, Settings.DEFAULT).solve(one).solution();
                TwoStageSolution b = new Decomposition(SOLVER, Settings.DEFAULT.withThreads(3))
                        .solve(two)
                        .solution();
                assertArrayEquals(a.decision(), b.decision());
                assertEquals(a.objective(), b.objective());
                assertEquals(a.bound(), b.bound());
                assertEquals(a.effort(), b.effort());
            }
        }
    }
}
