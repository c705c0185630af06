package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.CompiledPlan;
import io.github.forceplan.solver.run.PlanBuffer;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What {@link EvaluationBenchmark} stands beside: the same plan walked as objects, and the numbers of a draw drawn by
 * commons-math3. Draws a second; run them in one command with {@link EvaluationBenchmark}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@State(Scope.Thread)
public class BaselineBenchmark {

    private static final List<String> FIGURES = EvaluationBenchmark.METRICS;
    private static final int DRAWS = 64;

    private final ObjectChance[] chance = new ObjectChance[DRAWS];
    private @Nullable ObjectWalk walk;
    private @Nullable ObjectDraws draws;
    private @Nullable DrawNumbers numbers;
    private int turn;

    /** Refuses to measure a walk whose figures are not those of the compiled plan. */
    @Setup
    public void compile() {
        Plan plan = FlagshipPlan.plan(true);
        ObjectWalk made = new ObjectWalk(plan);
        ObjectDraws drawn = new ObjectDraws(plan, made.mtfs(), 1);
        for (int d = 0; d < DRAWS; d++) {
            chance[d] = drawn.draw(d);
        }
        double difference = greatestDifference(plan, made, chance);
        if (!(difference < 1e-9)) {
            throw new IllegalStateException(
                    "The walk as objects differs from the compiled plan by " + difference + ".");
        }
        walk = made;
        draws = drawn;
        DrawNumbers all = new DrawNumbers(plan, drawn.draw(0), made);
        System.out.println("greatest difference of the walk " + difference + "; " + all.size() + " numbers drawn");
        numbers = all;
    }

    /** Of any figure in any draw, as a share of its size (of a million, if that is more). */
    static double greatestDifference(Plan plan, ObjectWalk walk, ObjectChance[] chance) {
        CompiledPlan compiled = new PlanEvaluator(plan, chance.length, 1, 1).compile(plan, FIGURES);
        PlanBuffer buffer = compiled.newBuffer();
        compiled.evaluate(0, chance.length, buffer);
        double greatest = 0;
        for (int d = 0; d < chance.length; d++) {
            Map<String, Double> figures = walk.evaluate(chance[d]);
            for (int i = 0; i < FIGURES.size(); i++) {
                double expected = buffer.values(i)[d];
                double found = Objects.requireNonNull(figures.get(FIGURES.get(i)));
                greatest = Math.max(greatest, Math.abs(found - expected) / Math.max(1e6, Math.abs(expected)));
            }
        }
        return greatest;
    }

    /** Beside {@code EvaluationBenchmark.arithmetic}: on samples drawn before. */
    @Benchmark
    public double objects() {
        Map<String, Double> figures = Objects.requireNonNull(walk).evaluate(chance[turn++ & (DRAWS - 1)]);
        return Objects.requireNonNull(figures.get(FIGURES.get(3)));
    }

    /** Beside {@code EvaluationBenchmark.sampled}: with all sampling, crime by the same sampler. */
    @Benchmark
    public double objectsSampled() {
        ObjectChance drawn = Objects.requireNonNull(draws).draw(turn++ & 0xFFFFFF);
        Map<String, Double> figures = Objects.requireNonNull(walk).evaluate(drawn);
        return Objects.requireNonNull(figures.get(FIGURES.get(3)));
    }

    /** All the numbers that chance decides in a draw, as the models draw them. */
    @Benchmark
    public double numbers() {
        return Objects.requireNonNull(numbers).draw(turn++);
    }

    /** The same numbers by the distributions of commons-math3. */
    @Benchmark
    public double numbersOfCommonsMath() {
        return Objects.requireNonNull(numbers).drawByCommonsMath();
    }
}
