package io.github.forceplan.benchmarks.solver;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.optimise.Optimiser;
import io.github.forceplan.solver.optimise.Optimum;
import io.github.forceplan.solver.optimise.PlanProgram;
import io.github.forceplan.solver.plan.OptimisePlan;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code optimise} on a plan, step by step, on one thread: asking the models, making the program, solving every goal with
 * shadow prices. Demand's sample paths and the evaluation of the optimum on all draws are not in these times, which
 * are those that the one thread computes. Prints a Markdown table; the first rounds warm up and are not counted.
 */
public final class OptimiseStudy {

    private static final int ROUNDS = 15;
    private static final int COUNTED = 7;

    private OptimiseStudy() {}

    /** @param args the plan, by default the flagship */
    public static void main(String[] args) throws RefusedException {
        Plan plan = PlanFiles.read(Path.of(args.length > 0 ? args[0] : "scenarios/derbyshire-2019.yaml"))
                .value();
        OptimisePlan asked = plan.optimise().orElseThrow();
        PlanEvaluator evaluator = new PlanEvaluator(plan, 100, 1, 1);
        List<Optional<String>> engines = List.of(Optional.empty(), Optional.of("forceplan"));
        System.out.println("| engines | program | making it | solving all goals | outcome |");
        System.out.println("|---|---|---|---|---|");
        for (Optional<String> engine : engines) {
            ProgramSolver solver = engine.map(ProgramSolver::using).orElseGet(ProgramSolver::automatic);
            Optimiser optimiser = new Optimiser(plan, Optional.empty(), asked, solver, false, any -> evaluator);
            double[] making = new double[ROUNDS];
            double[] solving = new double[ROUNDS];
            String size = "";
            String outcome = "";
            for (int i = 0; i < ROUNDS; i++) {
                long start = cpu();
                PlanProgram program = optimiser.program();
                long made = cpu();
                Optimum.Solved solved = optimiser.solve(program);
                making[i] = (made - start) / 1e6;
                solving[i] = (cpu() - made) / 1e6;
                LinearProgram p = program.program();
                size = p.rows().size() + " rows, " + p.variables().size() + " columns, "
                        + p.variables().stream().filter(Variable::integer).count() + " whole";
                outcome = solved.outcome().getClass().getSimpleName() + ": "
                        + solved.goals().stream()
                                .map(goal -> String.format(Locale.ROOT, "%.1f", goal.value()))
                                .collect(Collectors.joining(", "));
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f ms | %.0f ms | %s |%n",
                    engine.orElse("automatic"),
                    size,
                    median(making),
                    median(solving),
                    outcome);
        }
    }

    /** Nanoseconds that this thread has computed: the machine may be shared. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] times) {
        double[] counted = Arrays.copyOfRange(times, ROUNDS - COUNTED, ROUNDS);
        Arrays.sort(counted);
        return counted[COUNTED / 2];
    }
}
