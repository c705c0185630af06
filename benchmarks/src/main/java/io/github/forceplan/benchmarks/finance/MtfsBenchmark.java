package io.github.forceplan.benchmarks.finance;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.LedgerEvaluator;
import io.github.forceplan.finance.formula.Operation;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsKernel;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.mtfs.RiskSampler;
import io.github.forceplan.forecast.random.RandomStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * Projections a second of {@link LargeMtfs} on one core: exact to the penny, and draws of the kernel. Run with
 * {@code -prof gc} to see that the kernel allocates nothing.
 *
 * <p>Every exact projection changes all index rates, grants and the band D increase, so that no line keeps its value.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class MtfsBenchmark {

    private static final int BLOCK = 128;

    /** With thousands of operations a draw, more draws at once pay for starting each. */
    private static final int LARGE_BLOCK = 512;

    private MtfsModel model = LargeMtfs.model();
    private LedgerEvaluator ledger = model.projection(List.of());
    private List<Formula> inputs = List.of();
    private BigDecimal[][] variants = new BigDecimal[0][];
    private List<Formula> gaps = List.of();
    private int turn;

    private MtfsKernel totals = model.kernel().build();
    private MtfsKernel everyLine = totals;
    private MtfsKernel everyInput = totals;
    private MtfsKernel sampled = totals;
    private RiskSampler sampler =
            model.risks().sampler(model.kernel().vary(model.risks()).build(), 1);
    private long draw;

    /** Compiles the kernels and fills their buffers with figures within 1 % of the plan's. */
    @Setup
    public void compile() {
        model = LargeMtfs.model();
        inputs = model.formulas().byAddress().values().stream()
                .filter(figure -> figure.operation() == Operation.INPUT)
                .toList();
        ledger = model.projection(inputs);
        List<Formula> changing = inputs.stream().filter(MtfsBenchmark::changes).toList();
        RandomStream random = new RandomStream(1, "variants");
        variants = new BigDecimal[16][changing.size()];
        for (BigDecimal[] variant : variants) {
            for (int i = 0; i < variant.length; i++) {
                BigDecimal plan = changing.get(i).constant();
                variant[i] = plan.add(plan.multiply(BigDecimal.valueOf(random.nextInt(100), 4)));
            }
        }
        inputs = changing;
        gaps = java.util.stream.IntStream.range(0, LargeMtfs.YEARS.size())
                .mapToObj(y -> model.measure(Measure.BUDGET_GAP, y))
                .toList();

        List<Formula> all = model.formulas().byAddress().values().stream()
                .filter(figure -> figure.operation() == Operation.INPUT)
                .toList();
        totals = filled(model.kernel()
                .vary(model.risks())
                .vary(changing)
                .compute(Measure.values())
                .blockSize(BLOCK)
                .build());
        everyLine = filled(model.kernel()
                .vary(model.risks())
                .vary(changing)
                .compute(Measure.values())
                .computeLines()
                .blockSize(BLOCK)
                .build());
        everyInput = filled(model.kernel()
                .vary(all)
                .compute(Measure.values())
                .computeLines()
                .blockSize(LARGE_BLOCK)
                .build());
        sampled = filled(model.kernel()
                .vary(model.risks())
                .compute(Measure.values())
                .blockSize(BLOCK)
                .build());
        sampler = model.risks().sampler(sampled, 1);
    }

    private static boolean changes(Formula figure) {
        return figure.address().contains(".indices.")
                || figure.address().contains(".amount.")
                || figure.address().contains(".increase.");
    }

    private MtfsKernel filled(MtfsKernel kernel) {
        for (String driver : model.drivers()) {
            for (int y = 0; y < LargeMtfs.YEARS.size(); y++) {
                double value = LargeMtfs.drivers().values().get(driver).get(y).doubleValue();
                java.util.Arrays.fill(kernel.driver(driver, y), value);
            }
        }
        return kernel;
    }

    /** One exact projection in which every line changes. */
    @Benchmark
    public long exact() {
        BigDecimal[] variant = variants[turn++ & 15];
        for (int i = 0; i < variant.length; i++) {
            ledger.set(inputs.get(i), variant[i]);
        }
        ledger.evaluate();
        long sum = 0;
        for (Formula gap : gaps) {
            sum += ledger.pence(gap);
        }
        return sum;
    }

    /** All measures; indices, grants, stated lines, tax base, savings delivery and drivers vary. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double kernelMeasures() {
        totals.evaluate(BLOCK);
        return totals.measure(Measure.BUDGET_GAP, 9)[0];
    }

    /** The same with the amount of each of the lines in each year. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double kernelEveryLine() {
        everyLine.evaluate(BLOCK);
        return everyLine.measure(Measure.BUDGET_GAP, 9)[0];
    }

    /** The same with every figure of the plan varying, loan rates and principals included: nothing is folded. */
    @Benchmark
    @OperationsPerInvocation(LARGE_BLOCK)
    public double kernelEveryInput() {
        everyInput.evaluate(LARGE_BLOCK);
        return everyInput.measure(Measure.BUDGET_GAP, 9)[0];
    }

    /** Sampling of all risks and their evaluation. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double kernelWithSampling() {
        sampler.fill(draw, BLOCK);
        draw += BLOCK;
        sampled.evaluate(BLOCK);
        return sampled.measure(Measure.BUDGET_GAP, 9)[0];
    }
}
