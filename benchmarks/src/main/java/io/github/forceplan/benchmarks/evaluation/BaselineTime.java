package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.solver.plan.Plan;
import java.util.function.DoubleSupplier;

/**
 * What {@link BaselineBenchmark} measures, by processor time, with the two of {@link EvaluationBenchmark} that it stands
 * beside: the least of many blocks on one thread, without what collecting garbage takes on others.
 *
 * <p>{@code -Dbench=io.github.forceplan.benchmarks.evaluation.BaselineTime}
 */
public final class BaselineTime {

    private static final int MEASURED = 100;

    private BaselineTime() {}

    /** Prints microseconds of processor time a draw, and draws a second. */
    public static void main(String[] args) {
        Plan plan = FlagshipPlan.plan(true);
        EvaluationTime.replay("arithmetic", plan, EvaluationBenchmark.METRICS);
        EvaluationTime.draw("sampled", plan);
        BaselineBenchmark baseline = new BaselineBenchmark();
        baseline.compile();
        // A walk has its full speed after some 1,500 draws.
        double sum = report("objects", 600, 4, baseline::objects)
                + report("objectsSampled", 600, 4, baseline::objectsSampled)
                + report("numbers", 400, 64, baseline::numbers)
                + report("numbersOfCommonsMath", 400, 64, baseline::numbersOfCommonsMath);
        System.out.println("sum of results " + sum);
    }

    /** The sum of what was computed, so that no compiler leaves it out. */
    private static double report(String what, int warmUp, int draws, DoubleSupplier draw) {
        double[] sum = new double[1];
        EvaluationTime.report(what, warmUp, MEASURED, draws, block -> {
            for (int d = 0; d < draws; d++) {
                sum[0] += draw.getAsDouble();
            }
        });
        return sum[0];
    }
}
