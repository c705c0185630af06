package io.github.forceplan.benchmarks.solver;

import io.github.forceplan.solver.engine.EngineFailureException;
import io.github.forceplan.solver.engine.Engines;
import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.engine.LinearEngine;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Verification;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Every installed engine on workforce programs of several sizes, verification included: rows, columns, time, objective,
 * worst violation. Prints a Markdown table.
 */
public final class EngineStudy {

    private EngineStudy() {}

    /** @param args seconds for one program, by default 30 */
    public static void main(String[] args) {
        long seconds = args.length > 0 ? Long.parseLong(args[0]) : 30;
        List<LinearProgram> programs = List.of(
                WorkforceProgram.of(2, 4, 4, 2, false),
                WorkforceProgram.of(4, 8, 6, 6, false),
                WorkforceProgram.of(10, 12, 10, 6, false),
                WorkforceProgram.of(2, 4, 4, 2, true),
                WorkforceProgram.of(10, 12, 10, 6, true));
        System.out.println("| program | rows | columns | whole | engine | time | outcome | objective | violation |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (LinearProgram program : programs) {
            for (LinearEngine engine : Engines.installed()) {
                int suits = engine.suitability(program);
                // commons-math3 keeps no time limit, and takes minutes beyond the smallest.
                if (suits > 0 || suits == 0 && program.nonZeros() < 2_000) {
                    measure(program, engine, seconds);
                } else if (suits == 0) {
                    row(program, engine, "-", "refused: too large | - | -");
                }
            }
        }
    }

    private static void measure(LinearProgram program, LinearEngine engine, long seconds) {
        ProgramSolver solver = ProgramSolver.using(engine)
                .within(new Limits(Duration.ofSeconds(seconds), program.hasIntegers() ? 1e-4 : 1e-9));
        int times = program.hasIntegers() ? 1 : 3;
        double[] millis = new double[times];
        String outcome = "";
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            outcome = describe(program, solver);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        row(program, engine, String.format(Locale.ROOT, "%.0f ms", millis[times / 2]), outcome);
    }

    private static void row(LinearProgram program, LinearEngine engine, String time, String outcome) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %s | %s | %s |%n",
                program.name(),
                program.rows().size(),
                program.variables().size(),
                program.variables().stream().filter(v -> v.integer()).count(),
                engine.name(),
                time,
                outcome);
    }

    private static String describe(LinearProgram program, ProgramSolver solver) {
        try {
            Outcome outcome = solver.solve(program);
            if (!outcome.isSolved()) {
                return outcome.getClass().getSimpleName() + " | - | -";
            }
            Solution solution = outcome.solution(program.name());
            Verification check = solution.verification();
            String gap = outcome instanceof Outcome.FeasibleWithGap feasible
                    ? String.format(Locale.ROOT, "gap %.1e", feasible.gap())
                    : "optimal";
            return String.format(
                    Locale.ROOT,
                    "%s | %.6f | %.0e",
                    gap,
                    solution.objective(),
                    Math.max(check.rowViolation(), check.boundViolation()));
        } catch (EngineFailureException e) {
            return "refused: not verifiable | - | -";
        }
    }
}
