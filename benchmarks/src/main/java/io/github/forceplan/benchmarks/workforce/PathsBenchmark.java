package io.github.forceplan.benchmarks.workforce;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.WorkforceDraw;
import io.github.forceplan.workforce.WorkforceModel;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * 2,000 paths of 120 months and 40 roles: binomial leavers, workload, matching, overtime, yearly figures; on all
 * cores. The aim is at most 2 s on two cores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class PathsBenchmark {

    private static final int PATHS = 2000;

    /** Nested skills (greedy matching), or substitution rules (maximum flow). */
    @Param({"true", "false"})
    public boolean nested;

    private WorkforceModel model;
    private double[][] crimes;
    private double factor;

    @Setup
    public void compile() {
        model = LargeForce.model(nested);
        crimes = LargeForce.crimes(model);
        factor = model.balance(crimes).factor();
    }

    @Benchmark
    public double paths() {
        int threads = Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, threads)
                .parallel()
                .mapToDouble(t -> {
                    WorkforceDraw draw = model.newDraw();
                    RandomStream stream = new RandomStream(7, "workforce");
                    double sum = 0;
                    for (int d = t; d < PATHS; d += threads) {
                        model.evaluate(crimes, factor, stream.reset(d), draw);
                        sum += draw.investigators(InvestigatorFigure.UNMET_HOURS, 9);
                    }
                    return sum;
                })
                .sum();
    }
}
