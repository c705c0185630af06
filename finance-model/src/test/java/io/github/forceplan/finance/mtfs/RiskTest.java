package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.finance.risk.Risk;
import io.github.forceplan.finance.risk.RiskCorrelation;
import io.github.forceplan.finance.saving.Rag;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.finance.saving.SavingsDelivery;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.distribution.LogNormal;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.distribution.Triangular;
import io.github.forceplan.forecast.distribution.Uniform;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;

/** Samples against their stated distributions, within four standard errors of the estimate (fixed seeds). */
class RiskTest {

    private static final int DRAWS = 20_000;
    private static final List<FinancialYear> YEARS = years("2019/20", 4);

    private static Risk risk(String figure, Distribution distribution, Risk.Effect effect, double persistence) {
        return new Risk("Risk", figure, distribution, effect, persistence, Optional.empty());
    }

    private static FinancePlanBuilder plan() {
        return new FinancePlanBuilder()
                .line("a", recurring("2019/20", "100", "100", "100", "100"))
                .line("b", recurring("2019/20", "50", "50", "50", "50"))
                .line("c", recurring("2019/20", "10", "10", "10", "10"));
    }

    /** Drawn amounts of a line, [year][draw]. */
    private static double[][] sample(FinancePlanBuilder plan, String line, long seed, int blockSize) {
        MtfsModel model = MtfsModel.compile(plan.build(), YEARS, List.of());
        MtfsKernel kernel = model.kernel()
                .vary(model.risks())
                .computeLines()
                .blockSize(blockSize)
                .build();
        RiskSampler sampler = model.risks().sampler(kernel, seed);
        double[][] drawn = new double[YEARS.size()][DRAWS];
        for (int from = 0; from < DRAWS; from += blockSize) {
            int count = Math.min(blockSize, DRAWS - from);
            sampler.fill(from, count);
            kernel.evaluate(count);
            for (int y = 0; y < drawn.length; y++) {
                System.arraycopy(kernel.line(line, y), 0, drawn[y], from, count);
            }
        }
        return drawn;
    }

    private static void assertMoments(double[] drawn, double mean, double standardDeviation) {
        double error = 4 * standardDeviation / Math.sqrt(DRAWS);
        assertEquals(mean, new Mean().evaluate(drawn), error);
        assertEquals(standardDeviation, Math.sqrt(new Variance().evaluate(drawn)), 4 * standardDeviation / 150);
    }

    private static double correlation(double[] a, double[] b) {
        return new PearsonsCorrelation().correlation(a, b);
    }

    @Test
    void everyYearHasTheStatedDistributionWhateverThePersistence() {
        for (double persistence : new double[] {0, 0.6, 1}) {
            double[][] drawn = sample(
                    plan().risk("r", risk("finance.lines.a.amount", new Normal(3, 5), Risk.Effect.ADD, persistence)),
                    "a",
                    1,
                    256);
            for (int y = 0; y < 4; y++) {
                assertMoments(drawn[y], 103, 5);
            }
            // Correlation k years apart of an AR(1) is persistence^k; its standard error is at most 1/√draws.
            assertEquals(persistence, correlation(drawn[0], drawn[1]), 4 / Math.sqrt(DRAWS));
            assertEquals(persistence * persistence, correlation(drawn[1], drawn[3]), 4 / Math.sqrt(DRAWS));
        }
    }

    @Test
    void effectsActOnThePlansFigure() {
        double[][] multiplied = sample(
                plan().risk("r", risk("finance.lines.a.amount", new LogNormal(1, 0.1), Risk.Effect.MULTIPLY, 0)),
                "a",
                2,
                100);
        double mean = 100 * Math.exp(0.005);
        assertMoments(multiplied[2], mean, mean * Math.sqrt(Math.expm1(0.01)));
        double[][] replaced = sample(
                plan().risk("r", risk("finance.lines.a.amount", new Uniform(20, 40), Risk.Effect.REPLACE, 0.9)),
                "a",
                3,
                100);
        assertMoments(replaced[3], 30, 20 / Math.sqrt(12));
        assertTrue(Arrays.stream(replaced[3]).allMatch(x -> x > 20 && x < 40));
    }

    @Test
    void risksCorrelateAsStated() {
        FinancePlanBuilder plan = plan();
        for (String line : List.of("a", "b", "c")) {
            plan.risk(line, risk("finance.lines." + line + ".amount", new Normal(0, 1), Risk.Effect.ADD, 0.5));
        }
        plan.correlation("ab", new RiskCorrelation(List.of("a", "b"), 0.7));
        plan.correlation("bc", new RiskCorrelation(List.of("b", "c"), -0.4));
        double[][] a = sample(plan, "a", 4, 256);
        double[][] b = sample(plan, "b", 4, 256);
        double[][] c = sample(plan, "c", 4, 256);
        for (int y = 0; y < 4; y++) {
            assertMoments(c[y], 10, 1);
            assertEquals(0.7, correlation(a[y], b[y]), 4 / Math.sqrt(DRAWS));
            assertEquals(-0.4, correlation(b[y], c[y]), 4 / Math.sqrt(DRAWS));
            assertEquals(0, correlation(a[y], c[y]), 4 / Math.sqrt(DRAWS));
        }
    }

    @Test
    void perfectCorrelationIsAllowedAndContradictionIsNot() {
        FinancePlanBuilder plan = plan();
        for (String line : List.of("a", "b", "c")) {
            plan.risk(line, risk("finance.lines." + line + ".amount", new Normal(0, 1), Risk.Effect.ADD, 0));
        }
        plan.correlation("ab", new RiskCorrelation(List.of("a", "b"), 1));
        assertEquals(1, correlation(sample(plan, "a", 5, 99)[0], sample(plan, "b", 5, 99)[0]), 1e-12);
        plan.correlation("bc", new RiskCorrelation(List.of("b", "c"), 0.9));
        plan.correlation("ac", new RiskCorrelation(List.of("a", "c"), -0.9));
        InvalidFinancePlanException e = assertThrows(
                InvalidFinancePlanException.class, () -> MtfsModel.compile(plan.build(), YEARS, List.of()));
        assertTrue(e.getMessage().contains("contradict each other"), e.getMessage());
    }

    @Test
    void aRiskMayBeginLater() {
        Risk later = new Risk(
                "Later", "finance.lines.a.amount", new Normal(0, 1), Risk.Effect.ADD, 0, Optional.of(year("2021/22")));
        double[][] drawn = sample(plan().risk("r", later), "a", 6, 64);
        assertTrue(Arrays.stream(drawn[1]).allMatch(x -> x == 100));
        assertMoments(drawn[2], 100, 1);
    }

    /** Delivery is drawn once a saving, held over the years, and correlated between savings. */
    @Test
    void savingsDeliverByRating() {
        Triangular amber = new Triangular(0.5, 0.8, 1);
        FinancePlanBuilder plan = plan().savingsDelivery(
                        new SavingsDelivery(new Triangular(0.9, 1, 1.05), amber, new Triangular(0, 0.3, 0.9), 0.5));
        for (String id : List.of("x", "y", "done")) {
            plan.saving(
                    id,
                    new Saving(
                            id,
                            "Savings",
                            "Owner",
                            true,
                            Recurrence.RECURRING,
                            from("2019/20", "1000", "1000", "1000", "1000"),
                            id.equals("done") ? Rag.DELIVERED : Rag.AMBER,
                            BigDecimal.ONE,
                            0));
        }
        double[][] x = sample(plan, "saving.x", 7, 256);
        // Variance of a triangular distribution: (l² + m² + h² − lm − lh − mh) / 18.
        double variance = (0.25 + 0.64 + 1 - 0.4 - 0.5 - 0.8) / 18;
        assertMoments(x[0], 1000 * (0.5 + 0.8 + 1) / 3, 1000 * Math.sqrt(variance));
        assertArrayEquals(x[0], x[3]);
        assertTrue(Arrays.stream(sample(plan, "saving.done", 7, 256)[0]).allMatch(v -> v == 1000));
        // The copula's 0.5 is nearly the correlation of the shares themselves.
        assertEquals(0.5, correlation(x[0], sample(plan, "saving.y", 7, 256)[0]), 0.04);
        Ledger ledger = ledger(plan, YEARS);
        assertEquals(
                moneys("766.67"), List.of(ledger.line("saving.x", YEARS.get(0))), "the mean where nothing is random");
    }

    @Test
    void aDrawIsTheSameWhateverTheBlockAndTheOtherRisks() {
        FinancePlanBuilder one =
                plan().risk("r", risk("finance.lines.a.amount", new Normal(0, 1), Risk.Effect.ADD, 0.5));
        double[][] before = sample(one, "a", 8, 256);
        assertArrayEquals(before, sample(one, "a", 8, 17));
        one.risk("another", risk("finance.lines.b.amount", new Normal(0, 1), Risk.Effect.ADD, 0.5));
        assertArrayEquals(before, sample(one, "a", 8, 256));
    }

    @Test
    void aRiskOnNothingIsAFault() {
        FinancePlanBuilder plan =
                plan().risk("r", risk("finance.lines.z.amount", new Normal(0, 1), Risk.Effect.ADD, 0));
        InvalidFinancePlanException e = assertThrows(
                InvalidFinancePlanException.class, () -> MtfsModel.compile(plan.build(), YEARS, List.of()));
        assertEquals("finance.risks.r.figure", e.faults().get(0).address());
    }
}
