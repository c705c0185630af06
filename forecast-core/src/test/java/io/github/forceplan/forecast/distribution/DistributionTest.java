package io.github.forceplan.forecast.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final List<Distribution> ALL = List.of(
            new Fixed(3),
            new Normal(2, 3),
            new LogNormal(1.1, 0.25),
            new StudentT(1, 0.2, 4),
            new Triangular(2, 4, 10),
            new Uniform(-1, 5),
            new TwoPieceNormal(0, 0.6, 1.4),
            new Discrete(List.of(new Discrete.Outcome(0.1, 0.25), new Discrete.Outcome(0.7, 0.75))));

    /** The mean is the integral of the quantile function; midpoint rule with 200,000 cells, tails to 2e-6. */
    @Test
    void theMeanIsTheIntegralOfTheQuantile() {
        for (Distribution distribution : ALL) {
            int cells = 200_000;
            double sum = 0;
            for (int i = 0; i < cells; i++) {
                sum += distribution.quantile((i + 0.5) / cells) / cells;
            }
            assertEquals(distribution.mean(), sum, 1e-4 * Math.max(1, Math.abs(sum)), distribution.toString());
        }
    }

    @Test
    void quantilesRise() {
        for (Distribution distribution : ALL) {
            double last = Double.NEGATIVE_INFINITY;
            for (double u = 0.001; u < 1; u += 0.001) {
                double value = distribution.quantile(u);
                assertTrue(value >= last, distribution + " falls at " + u);
                last = value;
            }
        }
    }

    /** The lower half carries below ÷ (below + above) of the probability: Britton, Fisher and Whitley (1998). */
    @Test
    void theTwoPieceNormalSplitsAtItsMode() {
        TwoPieceNormal skewed = new TwoPieceNormal(5, 0.6, 1.4);
        assertEquals(5, skewed.quantile(0.3), 1e-12);
        assertEquals(5 - 0.6 * 0.6744897501960817, skewed.quantile(0.15), 1e-9);
        assertEquals(5 + 1.4 * 0.6744897501960817, skewed.quantile(0.65), 1e-9);
    }

    /** R: qt(c(0.05, 0.9), 4). */
    @Test
    void studentTMatchesR() {
        StudentT t = new StudentT(0, 1, 4);
        assertEquals(-2.13184678632665, t.quantile(0.05), 1e-7);
        assertEquals(1.53320627405894, t.quantile(0.9), 1e-7);
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThrows(IllegalArgumentException.class, () -> new Normal(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Triangular(3, 2, 4));
        assertThrows(IllegalArgumentException.class, () -> new Uniform(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new StudentT(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Discrete(List.of(new Discrete.Outcome(1, 0.5))));
    }
}
