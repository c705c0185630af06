package io.github.forceplan.benchmarks.plan;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.run.PlanRun;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The flagship plan, all scenarios, from records in memory to the result: forecasts, recording change, workforce,
 * balancing line, finances and estimates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class PlanRunBenchmark {

    /** Futures drawn in each scenario. */
    @Param({"100", "2000"})
    public int draws;

    /** Threads. */
    @Param({"1", "2"})
    public int threads;

    private @Nullable Plan plan;

    @Setup
    public void read() throws RefusedException {
        plan = PlanFiles.read(Path.of("scenarios/derbyshire-2019.yaml")).value();
    }

    @Benchmark
    public PlanResult run() {
        return PlanRun.of(Objects.requireNonNull(plan))
                .draws(draws)
                .threads(threads)
                .run();
    }
}
