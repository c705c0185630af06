package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.chance.Chance;
import io.github.forceplan.solver.demand.DemandDraws;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.workforce.supply.SupplyModel;
import io.github.forceplan.workforce.supply.SupplyPath;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
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
 * The chance of a draw of {@link FlagshipPlan}, drawn by the models and by commons-math3: the normal deviates of its
 * crime, and the people of every month with their binomial leavers. Draws a second.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class SamplingBenchmark {

    /** Deviates that underlying crime takes: three a group and quarter, seven a group for its state. */
    private static final int NORMALS = 9 * (3 * 16 + 7);

    private static final double LEAVING = 1 - StrictMath.pow(1 - 0.07, 1.0 / 12);

    private final RandomGenerator generator = new Well19937c(1);
    private @Nullable SupplyModel people;
    private @Nullable SupplyPath path;
    private @Nullable DemandDraws crime;
    private double[] total = new double[0];
    private double[] without = new double[0];
    private int[] strengths = new int[0];
    private final RandomStream stream = new RandomStream(1, "benchmark");
    private int draw;

    @Setup
    public void compile() {
        Plan plan = FlagshipPlan.plan(true);
        people = SupplyModel.compile(
                plan.workforce().rolesAtStart(plan.years()),
                plan.workforce().recruitment(),
                plan.years().get(0).month(1),
                plan.years().size());
        path = people.newPath();
        DemandModel demand = new DemandModel(plan.demand(), plan.readings(), plan.baseYear(), plan.lastYear());
        crime = demand.samplers(Chance.independent(1)).get();
        total = new double[demand.groups().size() * 4 * plan.years().size()];
        without = new double[total.length];
        people.run(null, path);
        strengths = strengths(plan, path);
    }

    /** Strength by role and month where nothing is drawn. */
    private static int[] strengths(Plan plan, SupplyPath expected) {
        List<String> roles = List.copyOf(plan.workforce().roles().keySet());
        int months = 12 * plan.years().size();
        int[] strengths = new int[roles.size() * months];
        for (int r = 0; r < roles.size(); r++) {
            for (int m = 0; m < months; m++) {
                strengths[r * months + m] = (int) expected.strength(r, m);
            }
        }
        return strengths;
    }

    /** Crime through the change of recording, all of it. */
    @Benchmark
    public double crime() {
        if (crime != null) {
            crime.fill(draw++ & 0xFFFFFF, total, without);
        }
        return total[0];
    }

    /** The normal deviates of crime alone. */
    @Benchmark
    public double normalsOfCommonsMath() {
        NormalDistribution normal = new NormalDistribution(generator, 0, 1);
        double sum = 0;
        for (int i = 0; i < NORMALS; i++) {
            sum += normal.sample();
        }
        return sum;
    }

    /** The same as the models draw them. */
    @Benchmark
    public double normals() {
        stream.reset(draw++);
        double sum = 0;
        for (int i = 0; i < NORMALS; i++) {
            sum += stream.nextGaussian();
        }
        return sum;
    }

    /** People month by month: joining, training, binomial leavers of each role and of each intake in training. */
    @Benchmark
    public double people() {
        if (people == null || path == null) {
            return 0;
        }
        people.run(stream.reset(draw++), path);
        return path.closing(0, 47);
    }

    /** The binomial leavers of the roles alone. */
    @Benchmark
    public long leaversOfCommonsMath() {
        long sum = 0;
        for (int strength : strengths) {
            sum += new BinomialDistribution(generator, strength, LEAVING).sample();
        }
        return sum;
    }
}
