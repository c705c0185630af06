package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.CompiledPlan;
import io.github.forceplan.solver.run.PlanBuffer;
import io.github.forceplan.solver.run.PlanChance;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Draws a second of {@link FlagshipPlan}, from crime to the gaps of every year: crime, hours by route and skill, people
 * month by month, matching, cost, medium-term strategy. Run with {@code -prof gc} to see that draws allocate nothing,
 * and with {@code -t 2} for two threads.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EvaluationBenchmark {

    private static final int BLOCK = 128;
    private static final int BLOCKS = 4;

    static final List<String> METRICS = List.of(
            "finance.gapAfterReserves.2019/20",
            "finance.gapAfterReserves.2020/21",
            "finance.gapAfterReserves.2021/22",
            "finance.gapAfterReserves.2022/23",
            "workforce.investigators.unmetHours.2022/23");

    /** The plan compiled once for all threads. */
    @State(Scope.Benchmark)
    public static class Compiled {

        private @Nullable CompiledPlan nested;
        private @Nullable CompiledPlan flow;
        private PlanChance[] chance = new PlanChance[0];

        /** Compiles, and says what sizes the plan has. */
        @Setup
        public void compile() {
            CompiledPlan greedy = compile(FlagshipPlan.plan(true));
            nested = greedy;
            flow = compile(FlagshipPlan.plan(false));
            chance = new PlanChance[BLOCKS];
            for (int b = 0; b < BLOCKS; b++) {
                chance[b] = greedy.sample(b * BLOCK, BLOCK);
            }
            System.out.println(Sizes.of(FlagshipPlan.plan(true)) + "; " + chance[0].numbersPerDraw()
                    + " numbers that chance decides in a draw");
        }

        private static CompiledPlan compile(Plan plan) {
            return new PlanEvaluator(plan, Integer.MAX_VALUE, 1, 1).compile(plan, METRICS);
        }
    }

    /** What each thread evaluates in. */
    @State(Scope.Thread)
    public static class Room {

        private @Nullable PlanBuffer nested;
        private @Nullable PlanBuffer flow;
        private int turn;

        @Setup
        public void make(Compiled compiled) {
            nested = Objects.requireNonNull(compiled.nested).newBuffer();
            flow = Objects.requireNonNull(compiled.flow).newBuffer();
        }
    }

    /** Arithmetic alone, on samples drawn before; nested skills matched greedily. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double arithmetic(Compiled compiled, Room room) {
        PlanBuffer buffer = Objects.requireNonNull(room.nested);
        Objects.requireNonNull(compiled.nested).replay(compiled.chance[room.turn++ & (BLOCKS - 1)], buffer);
        return buffer.value(3);
    }

    /** The same with all sampling, binomial leavers included. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double sampled(Compiled compiled, Room room) {
        PlanBuffer buffer = Objects.requireNonNull(room.nested);
        Objects.requireNonNull(compiled.nested).evaluate((room.turn++ & 0xFFFF) * BLOCK, BLOCK, buffer);
        return buffer.value(3);
    }

    /** The same with skills matched by a maximum flow. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double sampledFlow(Compiled compiled, Room room) {
        PlanBuffer buffer = Objects.requireNonNull(room.flow);
        Objects.requireNonNull(compiled.flow).evaluate((room.turn++ & 0xFFFF) * BLOCK, BLOCK, buffer);
        return buffer.value(3);
    }
}
