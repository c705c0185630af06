package io.github.forceplan.solver.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.distribution.TwoPieceNormal;
import io.github.forceplan.forecast.model.Quantiles;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.Balancing;
import io.github.forceplan.solver.plan.Readings.GapPeriod;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancingLineTest {

    private static final FinancialYear FIRST = FinancialYear.parse("2019/20");
    private static final List<FinancialYear> YEARS = FinancialYear.range(FIRST, FIRST.plus(3));
    private static final int DRAWS = 2_000;

    @Test
    void theRangeOverAllYearsIsHitAndTheFirstYearBalances() {
        double[][] without = gaps(200_000);
        BalancingLine line =
                BalancingLine.solve(balancing(), GapPeriod.ALL_YEARS, YEARS, without, RandomStreams.seeded(7));
        double[] together = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            together[d] = without[1][d] + line.amounts(1)[d] + without[2][d] + line.amounts(2)[d];
        }
        assertRange(together);
        assertEquals(0, mean(without[0]) + line.mean(0), 1e-6);
        // the profile: 1, 2, 2 beyond the level of the balanced year
        double level = line.mean(0);
        assertEquals(2 * (line.mean(1) - level), line.mean(2) - level, 1e-6);
        assertEquals(line.mean(2), line.mean(3), 1e-6);
    }

    @Test
    void theRangeInEachYearIsHitInEach() {
        double[][] without = gaps(200_000);
        BalancingLine line =
                BalancingLine.solve(balancing(), GapPeriod.EACH_YEAR, YEARS, without, RandomStreams.seeded(7));
        for (int year : new int[] {1, 2}) {
            double[] gap = new double[DRAWS];
            for (int d = 0; d < DRAWS; d++) {
                gap[d] = without[year][d] + line.amounts(year)[d];
            }
            assertRange(gap);
        }
    }

    @Test
    void aGapThatSpreadsTooFarAlreadyIsRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> BalancingLine.solve(
                        balancing(), GapPeriod.ALL_YEARS, YEARS, gaps(5_000_000), RandomStreams.seeded(7)));
        assertTrue(e.getMessage().contains("more than the published £2,400,000"), e.getMessage());
    }

    private static void assertRange(double[] gap) {
        Arrays.sort(gap);
        assertEquals(3_900_000, Quantiles.ofSorted(gap, 0.1), 0.005);
        assertEquals(6_300_000, Quantiles.ofSorted(gap, 0.9), 0.005);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double[][] gaps(double deviation) {
        double[][] gaps = new double[4][DRAWS];
        RandomStream stream = new RandomStream(1, "gaps");
        for (int y = 0; y < 4; y++) {
            for (int d = 0; d < DRAWS; d++) {
                gaps[y][d] = 500_000 * y + deviation * stream.nextGaussian();
            }
        }
        return gaps;
    }

    private static Balancing balancing() {
        return new Balancing(
                "pressures",
                "force",
                List.of(FIRST),
                List.of(FIRST.plus(1), FIRST.plus(2)),
                new BigDecimal("3900000"),
                0.1,
                new BigDecimal("6300000"),
                0.9,
                new TwoPieceNormal(0, 0.6, 1.4),
                ByYear.of(FIRST.plus(1), 1)
                        .with(FIRST.plus(2), BigDecimal.valueOf(2))
                        .with(FIRST.plus(3), BigDecimal.valueOf(2)));
    }
}
