package io.github.forceplan.benchmarks.solver;

import io.github.forceplan.solver.engine.Engines;
import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.engine.LinearEngine;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.twostage.Decomposition;
import io.github.forceplan.solver.twostage.ExtensiveForm;
import io.github.forceplan.solver.twostage.Settings;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import io.github.forceplan.solver.twostage.TwoStageSolution;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Decomposition against an engine on the extensive form, in one run: time, objective, sizes. Prints Markdown rows. The
 * program itself is built before either clock starts; the extensive form's statement is timed apart.
 */
public final class TwoStageStudy {

    private TwoStageStudy() {}

    /** @param args periods a year (4 or 12), engine of the extensive form, its most minutes, numbers of scenarios */
    public static void main(String[] args) {
        int periods = args.length > 0 ? Integer.parseInt(args[0]) : 4;
        String engine = args.length > 1 ? args[1] : "highs";
        int minutes = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        int[] sizes = args.length > 3
                ? Arrays.stream(args).skip(3).mapToInt(Integer::parseInt).toArray()
                : new int[] {100, 1_000};
        System.out.println("| scenarios | method | rows | columns | time | objective | gap or difference | effort |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        decompose(TwoStageForce.of(20, periods), 1);
        for (int size : sizes) {
            TwoStageProgram program = TwoStageForce.of(size, periods);
            double objective = 0;
            for (int clusters : new int[] {1, 4}) {
                objective = decompose(program, clusters);
            }
            if (minutes > 0) {
                extensive(program, engine, minutes, objective);
            }
        }
    }

    private static double decompose(TwoStageProgram program, int clusters) {
        long start = System.nanoTime();
        TwoStageSolution solution = new Decomposition(
                        ProgramSolver.automatic(),
                        Settings.DEFAULT.withClusters(clusters).withGap(5e-7))
                .solve(program)
                .solution();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %,d | decomposition, clusters: %d | %,d | %,d | %.2f s | %.6f | %.1e | %s |%n",
                program.recourse().scenarios(),
                clusters,
                program.first().rows().size(),
                program.first().variables().size(),
                seconds,
                solution.objective(),
                solution.gap(),
                solution.effort());
        return solution.objective();
    }

    private static void extensive(TwoStageProgram program, String engine, int minutes, double objective) {
        long start = System.nanoTime();
        LinearProgram extensive = ExtensiveForm.of(program);
        double stating = (System.nanoTime() - start) / 1e9;
        LinearEngine solver = Engines.named(engine);
        Limits limits = new Limits(Duration.ofMinutes(minutes), 1e-9);
        start = System.nanoTime();
        var answer = solver.solve(extensive, limits);
        double seconds = (System.nanoTime() - start) / 1e9;
        String worth = "-";
        if (answer.hasValues()) {
            worth = String.format(
                    Locale.ROOT,
                    "%.6f | %.1e",
                    answer.objective(),
                    (answer.objective() - objective) / Math.abs(objective));
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s, extensive form | %,d | %,d | %.2f s | %s | %s, stated in %.1f s |%n",
                program.recourse().scenarios(),
                engine,
                extensive.rows().size(),
                extensive.variables().size(),
                seconds,
                worth,
                answer.status(),
                stating);
    }
}
