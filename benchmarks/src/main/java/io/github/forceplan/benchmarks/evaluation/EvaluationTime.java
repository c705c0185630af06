package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.CompiledPlan;
import io.github.forceplan.solver.run.PlanBuffer;
import io.github.forceplan.solver.run.PlanChance;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * What {@link EvaluationBenchmark} measures, by processor time: the least of many blocks on one thread, which other work
 * on the machine disturbs less than it does a clock on the wall.
 *
 * <p>{@code -Dbench=io.github.forceplan.benchmarks.evaluation.EvaluationTime}
 */
public final class EvaluationTime {

    private static final int BLOCK = 128;
    private static final int WARM_UP = 600;
    private static final int MEASURED = 400;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private EvaluationTime() {}

    /** Prints microseconds of processor time a draw, and draws a second. */
    public static void main(String[] args) {
        Plan nested = FlagshipPlan.plan(true);
        Plan flow = FlagshipPlan.plan(false);
        System.out.println(Sizes.of(nested));
        replay("arithmetic", nested, EvaluationBenchmark.METRICS);
        replay("arithmetic, every figure asked for", nested, everyFigure(nested));
        draw("sampled", nested);
        draw("sampledFlow", flow);
    }

    private static List<String> everyFigure(Plan plan) {
        return List.copyOf(compile(plan, List.of()).names());
    }

    private static CompiledPlan compile(Plan plan, List<String> metrics) {
        return new PlanEvaluator(plan, Integer.MAX_VALUE, 1, 1).compile(plan, metrics);
    }

    static void replay(String what, Plan plan, List<String> metrics) {
        CompiledPlan compiled = compile(plan, metrics);
        PlanBuffer buffer = compiled.newBuffer();
        PlanChance[] chance = new PlanChance[4];
        for (int b = 0; b < chance.length; b++) {
            chance[b] = compiled.sample(b * BLOCK, BLOCK);
        }
        report(what, block -> compiled.replay(chance[block % chance.length], buffer));
    }

    static void draw(String what, Plan plan) {
        CompiledPlan compiled = compile(plan, EvaluationBenchmark.METRICS);
        PlanBuffer buffer = compiled.newBuffer();
        report(what, block -> compiled.evaluate(block * BLOCK, BLOCK, buffer));
    }

    private static void report(String what, IntConsumer block) {
        report(what, WARM_UP, MEASURED, BLOCK, block);
    }

    /** @param draws in a block */
    static void report(String what, int warmUp, int measured, int draws, IntConsumer block) {
        for (int b = 0; b < warmUp; b++) {
            block.accept(b);
        }
        long least = Long.MAX_VALUE;
        for (int b = 0; b < measured; b++) {
            long before = THREADS.getCurrentThreadCpuTime();
            block.accept(b);
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        System.out.printf(
                Locale.ROOT, "%-36s %7.2f µs a draw, %7.0f a second%n", what, least / 1e3 / draws, 1e9 * draws / least);
    }
}
