package io.github.forceplan.benchmarks.solver;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.solver.engine.Engines;
import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.engine.LinearEngine;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.optimise.UncertainOptimiser;
import io.github.forceplan.solver.optimise.UncertainPrices;
import io.github.forceplan.solver.optimise.UncertainSettings;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.UncertaintyPlan;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.twostage.Decomposition;
import io.github.forceplan.solver.twostage.ExtensiveForm;
import io.github.forceplan.solver.twostage.Risk;
import io.github.forceplan.solver.twostage.Settings;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import io.github.forceplan.solver.twostage.TwoStageSolution;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Decomposition against an engine on the extensive form, in one run: time, objective, sizes. Prints Markdown rows. Times
 * are those that the one thread computes: the machine may be shared. The program itself is built before either clock
 * starts; the extensive form's statement is timed apart.
 */
public final class TwoStageStudy {

    private static final int WARMING = 20;

    private TwoStageStudy() {}

    /**
     * @param args the plan whose levers make the program ({@code made-up} for a made-up force by quarter), engine of the
     *     extensive form, its most minutes, numbers of scenarios
     */
    public static void main(String[] args) throws RefusedException {
        String plan = args.length > 0 ? args[0] : "scenarios/derbyshire-2019.yaml";
        String engine = args.length > 1 ? args[1] : "highs";
        int minutes = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        int[] sizes = args.length > 3
                ? Arrays.stream(args).skip(3).mapToInt(Integer::parseInt).toArray()
                : new int[] {100, 1_000};
        System.out.println("| scenarios | method | rows | columns | time | objective | gap or difference | effort |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        decompose(program(plan, WARMING), 1);
        for (int size : sizes) {
            TwoStageProgram program = program(plan, size);
            double objective = 0;
            for (int clusters : new int[] {1, 4}) {
                objective = decompose(program, clusters);
            }
            if (minutes > 0) {
                extensive(program, engine, minutes, objective);
            }
        }
    }

    private static TwoStageProgram program(String name, int scenarios) throws RefusedException {
        if (name.equals("made-up")) {
            return TwoStageForce.of(scenarios, 4);
        }
        Plan plan = PlanFiles.read(Path.of(name)).value();
        UncertaintyPlan judged =
                plan.optimise().orElseThrow().underUncertainty().orElse(UncertaintyPlan.NONE);
        UncertainSettings settings = new UncertainSettings(
                UncertainPrices.of(judged), Risk.NEUTRAL, Optional.empty(), scenarios, 1, false, 0);
        return new UncertainOptimiser(
                        plan,
                        Optional.empty(),
                        plan.optimise().orElseThrow(),
                        settings,
                        ProgramSolver.automatic(),
                        any -> new PlanEvaluator(any, scenarios, 1, 1))
                .program();
    }

    /** Seconds that this thread has computed. */
    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double decompose(TwoStageProgram program, int clusters) {
        double start = seconds();
        TwoStageSolution solution = new Decomposition(
                        ProgramSolver.automatic(),
                        Settings.DEFAULT.withClusters(clusters).withGap(5e-7))
                .solve(program)
                .solution();
        double seconds = seconds() - start;
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
        double start = seconds();
        LinearProgram extensive = ExtensiveForm.of(program);
        double stating = seconds() - start;
        LinearEngine solver = Engines.named(engine);
        Limits limits = new Limits(Duration.ofMinutes(minutes), 1e-9);
        start = seconds();
        var answer = solver.solve(extensive, limits);
        double seconds = seconds() - start;
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
