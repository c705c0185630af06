package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.MtfsKernel;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.solver.demand.DemandDraws;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.workforce.WorkforceModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A plan, or a variant of it, made ready to be evaluated draw by draw: crime → hours by route and skill → people →
 * matching → cost → MTFS → gaps, in one walk on flat arrays that allocates nothing. It is the models that a
 * {@linkplain PlanEvaluator run} uses and gives the same numbers, to the last bit. From
 * {@link PlanEvaluator#compile}. Demand streams, which nothing else in the walk depends on, are not in it. Immutable; each thread evaluates in a {@link PlanBuffer} of its own.
 *
 * <pre>{@code
 * CompiledPlan compiled = new PlanEvaluator(plan, 2000, 2019, 1).compile(plan, List.of("finance.budgetGap.2021/22"));
 * PlanBuffer buffer = compiled.newBuffer();
 * for (int draw = 0; draw < 2000; draw++) {
 *     compiled.evaluate(draw, buffer);
 *     double gap = buffer.value(0);
 * }
 * }</pre>
 */
public final class CompiledPlan {

    /** Draws whose money is computed together: many at once make vector instructions of them. */
    static final int BLOCK = 128;

    final Supplier<DemandDraws> demand;
    final Months months;
    final int groups;
    final double[] baselines;
    final WorkforceModel workforce;
    final double workloadFactor;
    final MtfsModel mtfs;
    final MtfsKernel kernel;
    final Map<String, double[]> varied;
    final RandomStreams peopleRandom;
    final RandomStreams moneyRandom;
    final List<MetricKey> metrics;

    private final MetricNames names;
    private final int draws;

    /**
     * @param baselines crimes recorded in the base year by offence group
     * @param varied figures of the finance plan that differ from draw to draw, by address
     * @param draws how many there are
     * @param metrics to be read after an evaluation
     */
    CompiledPlan(
            Supplier<DemandDraws> demand,
            Months months,
            double[] baselines,
            WorkforceModel workforce,
            double workloadFactor,
            MtfsModel mtfs,
            MtfsKernel kernel,
            Map<String, double[]> varied,
            RandomStreams peopleRandom,
            RandomStreams moneyRandom,
            int draws,
            MetricNames names,
            List<String> metrics) {
        this.demand = demand;
        this.months = months;
        this.groups = baselines.length;
        this.baselines = baselines;
        this.workforce = workforce;
        this.workloadFactor = workloadFactor;
        this.mtfs = mtfs;
        this.kernel = kernel;
        this.varied = varied;
        this.peopleRandom = peopleRandom;
        this.moneyRandom = moneyRandom;
        this.draws = draws;
        this.names = names;
        this.metrics = metrics.stream().map(names::key).toList();
    }

    /** How many draws there are. */
    public int draws() {
        return draws;
    }

    /** Every figure that may be asked for, by name as in {@link Outcomes#values}. */
    public Set<String> names() {
        return names.names();
    }

    /** Most draws that {@link #evaluate(int, int, PlanBuffer)} takes at once. */
    public int blockSize() {
        return kernel.blockSize();
    }

    /** Room for one thread. */
    public PlanBuffer newBuffer() {
        return new PlanBuffer(this);
    }

    /** Evaluates one draw; {@link PlanBuffer#value} then has its figures. */
    public void evaluate(int draw, PlanBuffer buffer) {
        evaluate(draw, 1, buffer);
    }

    /**
     * Evaluates some draws in a row; {@link PlanBuffer#values} then has their figures. Which draws are evaluated together
     * changes nothing about them.
     *
     * @param first 0 or more
     * @param count 1 to {@link #blockSize()}
     */
    public void evaluate(int first, int count, PlanBuffer buffer) {
        requireDraws(first, count);
        buffer.evaluate(first, count);
    }

    /**
     * Draws everything that chance decides, to be {@linkplain #replay replayed} without any drawing.
     *
     * @param first 0 or more
     * @param count 1 to {@link #blockSize()}
     */
    public PlanChance sample(int first, int count) {
        requireDraws(first, count);
        return newBuffer().sample(first, count);
    }

    /** Evaluates draws whose chance was decided before: arithmetic only. */
    public void replay(PlanChance chance, PlanBuffer buffer) {
        buffer.replay(chance);
    }

    /**
     * Every draw's figures.
     *
     * @param threads how many, 1 or more; they don't change the figures
     * @return [metric][draw], in the order of the figures asked for
     */
    double[][] values(int threads) {
        double[][] values = new double[metrics.size()][draws];
        Slices.over(draws, Math.min(threads, draws), (from, to) -> {
            PlanBuffer buffer = newBuffer();
            for (int first = from; first < to; first += blockSize()) {
                int count = Math.min(blockSize(), to - first);
                buffer.evaluate(first, count);
                for (int i = 0; i < values.length; i++) {
                    System.arraycopy(buffer.values(i), 0, values[i], first, count);
                }
            }
        });
        return values;
    }

    private void requireDraws(int first, int count) {
        if (first < 0 || count < 1 || count > blockSize() || first > draws - count) {
            throw new IllegalArgumentException("Draws " + first + " to " + (first + count - 1)
                    + " can't be evaluated together. There are " + draws + ", and at most " + blockSize()
                    + " go together.");
        }
    }
}
